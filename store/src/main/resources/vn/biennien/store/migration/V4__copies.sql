-- The same article twice. What is derived from texts alone lies here; who copied whom is worked out when asked for.

-- The address as one writes it in one way only, so that versions of one page are found; null without an address.
alter table publication add column page varchar;
-- When the page says that it was last changed; null where it does not.
alter table publication add column modified varchar;
create index publication_page on publication (page);

-- The utterance within its own article; utterance_id may lead to another outlet's report of the same words.
alter table statement add column article_utterance_id integer;

-- A few hashes of each text's runs of words: texts that share some are looked at closely. What an index in memory is
-- made of.
create table text_sketch (
    text_id integer not null primary key,
    hashes varchar not null -- hexadecimal, eight digits each
);

-- Texts that share most of their words, or one most of the other's. Each pair in both directions.
create table text_link (
    text_id integer not null,
    other_id integer not null,
    share integer not null, -- thousandths of this text's words that stand in the other
    primary key (text_id, other_id)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;

-- Words by which a newsroom corrects or takes back what it has published.
create table notice (
    findings_id integer not null references findings (id) on delete cascade,
    position integer not null,
    kind varchar not null,
    start_at integer not null,
    end_at integer not null,
    about varchar, -- headline of the article that is meant, folded; null: the article that the notice stands in
    primary key (findings_id, position)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;
create index notice_about on notice (about);
