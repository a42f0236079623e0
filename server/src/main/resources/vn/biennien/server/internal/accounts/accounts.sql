-- Who may use a record from other machines. Statements end with two semicolons, as triggers hold single ones.
create table account (
    key varchar not null primary key, -- the name in small letters
    name varchar not null,
    role varchar not null, -- READER, ANALYST, ADMIN
    password varchar not null, -- as Argon2id makes it
    stamp varchar not null, -- new with every password
    created varchar not null,
    signed_in varchar
);;
create table token (
    id varchar not null primary key,
    account varchar not null references account (key) on delete cascade,
    kept varchar not null unique, -- SHA-256 of the token
    scopes varchar not null, -- READ, CORRECT, INGEST, ADMIN, with commas between
    created varchar not null,
    expires varchar not null,
    used varchar
);;
-- What was done with accounts, and who signed in. Rows are only ever added.
create table access (
    number integer not null primary key,
    at varchar not null,
    who varchar not null,
    way varchar not null, -- PROCESS, SESSION, TOKEN
    origin varchar not null,
    action varchar not null,
    subject varchar not null
);;
create trigger access_is_not_changed before update on access
begin
    select raise(abort, 'what was done is only ever added');
end;;
create trigger access_is_not_deleted before delete on access
begin
    select raise(abort, 'what was done is only ever added');
end;;
