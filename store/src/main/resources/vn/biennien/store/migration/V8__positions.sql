-- Where speakers stand on what is at stake, by their statements. A corrected statement's positions are covered, and others
-- written beside them, as its own row is.
create table stand (
    id integer not null primary key,
    statement_id integer not null references statement (id) on delete cascade,
    findings_id integer not null references findings (id) on delete cascade,
    position integer not null, -- its place among those of its text
    covered integer not null, -- 1: people have corrected the statement, and this is not to be shown
    reviewed integer not null, -- 1: as people have corrected it
    actor varchar not null,
    actor_key varchar not null, -- under which spellings meet
    side varchar not null, -- the state or alliance spoken for, or the actor
    side_key varchar not null,
    country varchar, -- ISO 3166-1 alpha-3
    folded varchar not null, -- words of both without accents and capitals, each between spaces
    issue varchar not null,
    proposition varchar not null,
    stance varchar not null,
    leaning varchar not null,
    by_act varchar not null, -- what it would be with each act
    words_start integer not null,
    words_end integer not null,
    condition_start integer,
    condition_end integer,
    asked varchar not null, -- one a line
    confidence double precision not null,
    first_day varchar, -- the statement's
    last_day varchar
);
create index stand_statement on stand (statement_id);
create index stand_findings on stand (findings_id);
create index stand_proposition on stand (proposition);
