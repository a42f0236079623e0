-- Who changed the record: a row for every transaction that did, written in that transaction. Rows are only ever added.
create table deed (
    number integer not null primary key,
    at varchar not null,
    who varchar not null, -- an account's name, or the operating system's name of who ran the program
    way varchar not null, -- PROCESS, SESSION, TOKEN
    origin varchar not null, -- address of the machine that asked; empty where the program itself was run
    first_change integer not null, -- numbers in the change table, from the first to the last
    last_change integer not null
);
