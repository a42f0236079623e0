-- The record. Portable SQL for SQLite and PostgreSQL; jOOQ's classes are generated from this file.
--
-- Keys called id are numbers that the application makes; they hold inside one record only and never leave it.
-- They are "integer" because SQLite makes only an "integer primary key" the row's own address; two thousand million
-- rows are enough. ${clustered} is "without rowid" on SQLite: rows lie in the order of their key, in one tree.
-- "varchar" without a length is the same as text in both, and H2, inside the generator, can index it. Days and
-- instants are ISO 8601 text. Offsets count UTF-16 units of the text. Lists of spans that nobody joins on
-- are text: "56-81 90-120".

create table meta (
    name varchar not null primary key,
    value varchar not null
);

-- One row at least for every transaction, in order: what an index of the record catches up from.
create table change (
    seq integer not null primary key,
    at varchar not null,
    kind varchar not null, -- PUT, REPLACE, REMOVE, FORGET, CORRECT, UNDO
    subject varchar not null -- a publication's identity or a correction's id
);

-- A text with its blocks. layout: a letter for the kind of block, then its span: "H0-35 P37-120".
create table source_text (
    id integer not null primary key,
    sha256 varchar not null,
    layout varchar not null,
    text varchar not null,
    unique (sha256, layout)
);

create table outlet (
    id integer not null primary key,
    name varchar not null unique,
    folded varchar not null
);

-- What was found in a text. The key is all that an analysis sees: the text with its blocks, and the context: outlet,
-- document creation time, credits. A newer fingerprint replaces an older one.
create table findings (
    id integer not null primary key,
    text_id integer not null references source_text (id),
    context varchar not null, -- hash of the five columns that follow
    outlet_id integer references outlet (id),
    published varchar,
    published_basis varchar not null,
    published_evidence varchar,
    credits varchar not null, -- one a line
    fingerprint varchar not null,
    unique (text_id, context)
);

-- A text at an address or under a name. Several share findings where the analysis sees no difference.
create table publication (
    id integer not null primary key,
    identity varchar not null unique, -- hash of text, layout, outlet, and address or else article_id
    findings_id integer not null references findings (id),
    article_id varchar not null,
    url varchar,
    rights varchar not null
);
create index publication_findings on publication (findings_id);
create index publication_article on publication (article_id);
create index publication_url on publication (url);

-- A report: one stretch of one text.
create table statement (
    id integer not null primary key,
    public_id varchar not null, -- hash of the text and the spans
    findings_id integer not null references findings (id) on delete cascade,
    shelf integer not null, -- 0: the day is known; 1: an end of the interval is open; 2: covered by a correction
    corrected integer not null, -- 1: a correction's version of the row
    utterance_id integer, -- the statement that stands for the act of speaking; null: no other reports it
    place varchar not null, -- sorts statements by text, then by place in it
    outlet_id integer,
    act varchar not null,
    mode varchar not null,
    said_from varchar,
    said_to varchar,
    said_basis varchar not null,
    said_partial varchar,
    spans varchar not null,
    sentence_start integer not null,
    sentence_end integer not null,
    mention_start integer,
    mention_end integer,
    cue_start integer,
    cue_end integer,
    occasion varchar,
    occasion_start integer,
    occasion_end integer,
    role varchar,
    confidence double precision not null
);
create index statement_public_id on statement (public_id);
create index statement_findings on statement (findings_id);
-- Holds all that a filter on the statement's own columns looks at, in the order of listings.
create index statement_listing on statement (shelf, said_to desc, place, said_from, act, mode, outlet_id);
-- The few that share an utterance, so that utterances are counted without looking at the many that do not.
create index statement_utterance on statement (utterance_id, shelf, said_to, said_from, act, mode, outlet_id)
    where utterance_id is not null;

-- A name under which somebody speaks, is spoken to, or is a source.
create table name (
    id integer not null primary key,
    name varchar not null,
    kind varchar not null,
    folded varchar not null, -- words without accents and capitals, each between spaces
    block varchar not null, -- names that could be spellings of one another have the same
    unique (name, kind)
);
create index name_block on name (block);

-- Offices that articles give to a name, and how often.
create table name_role (
    name_id integer not null references name (id) on delete cascade,
    office varchar not null,
    body varchar not null, -- empty where there is none
    uses integer not null,
    primary key (name_id, office, body)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;

-- Ways in which articles write a name, and how often.
create table name_form (
    name_id integer not null references name (id) on delete cascade,
    form varchar not null,
    uses integer not null,
    primary key (name_id, form)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;

-- The names of a statement, in order. part: 0 speaker, 1 addressee, 2 target, 3 via, 4 origin, 5 alternative speaker.
create table statement_name (
    statement_id integer not null references statement (id) on delete cascade,
    part integer not null,
    position integer not null,
    name_id integer not null references name (id),
    primary key (statement_id, part, position)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;
create index statement_name_name on statement_name (name_id, part, statement_id);

create table explanation (
    statement_id integer not null primary key references statement (id) on delete cascade,
    rule varchar not null,
    evidence varchar not null, -- one a line
    alternatives varchar not null -- one a line
);

-- An actor of one article.
create table actor (
    findings_id integer not null references findings (id) on delete cascade,
    position integer not null,
    name_id integer not null references name (id),
    gender varchar not null,
    roles varchar not null, -- one a line: office, tab, body
    forms varchar not null, -- one a line
    mentions varchar not null,
    reason varchar,
    primary key (findings_id, position)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;
create index actor_name on actor (name_id);

create table time_expression (
    findings_id integer not null references findings (id) on delete cascade,
    position integer not null,
    start_at integer not null,
    end_at integer not null,
    type varchar not null,
    value varchar not null,
    modifier varchar,
    primary key (findings_id, position)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;

-- What people say is right. Rows are only ever added; an UNDO row takes back another.
create table correction (
    id varchar not null primary key,
    seq integer not null,
    at varchar not null,
    text_sha256 varchar not null,
    start_at integer not null,
    end_at integer not null,
    quoted varchar not null,
    field varchar not null,
    value varchar not null, -- one a line
    reason varchar not null,
    undoes varchar
);
create index correction_text on correction (text_sha256);

-- What became of a statement's id: another statement, or nothing.
create table moved (
    seq integer not null,
    old_id varchar not null,
    new_id varchar,
    why varchar not null, -- REANALYSED, FORGOTTEN
    primary key (old_id, seq)
);

create table tombstone (
    id integer not null primary key,
    at varchar not null,
    article_id varchar not null,
    text_sha256 varchar not null,
    outlet varchar,
    url varchar,
    reason varchar not null
);
create index tombstone_text on tombstone (text_sha256);
create index tombstone_url on tombstone (url);
