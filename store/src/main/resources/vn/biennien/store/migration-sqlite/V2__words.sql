-- The words of every statement, without accents and, where they have some, with them too. A row's number is the
-- statement's id. Contentless: the words themselves stand in source_text. No positions: only "all of these words" is
-- asked.
create virtual table statement_words using fts5 (
    words,
    content = '',
    contentless_delete = 1,
    detail = none,
    tokenize = 'unicode61 remove_diacritics 0'
);
