-- What pages and views look things up by, so that they need not go through whole tables.

-- The words of every name, without accents; a row's number is the name's id. As statement_words.
create virtual table name_words using fts5 (
    words,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'unicode61 remove_diacritics 0'
);
insert into name_words (rowid, words) select id, folded from name;

-- Who holds an office of a body: a state's officers speak for it.
create index name_role_body on name_role (body);

-- Events whose days are open, in the order of a timeline; event_day has the others.
create index event_open on event (last_day, public_id) where first_day is null or last_day is null;
