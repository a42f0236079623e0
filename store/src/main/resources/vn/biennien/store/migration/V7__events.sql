-- What states, bodies and people of politics did to each other, as articles tell it.
create table event (
    id integer not null primary key,
    public_id varchar not null, -- hash of the text, the type and the trigger
    findings_id integer not null references findings (id) on delete cascade,
    position integer not null, -- its place among the events of its text
    type varchar not null,
    mode varchar,
    contexts varchar not null, -- one a line
    status varchar not null,
    first_day varchar,
    last_day varchar,
    basis varchar not null,
    place varchar,
    trigger_start integer not null,
    trigger_end integer not null,
    sentence_start integer not null,
    sentence_end integer not null,
    mentions varchar not null,
    statement varchar, -- public id of the statement that it is or that tells it
    happening varchar, -- what reports of one happening have in common; null where nobody can know
    confidence double precision not null
);
create index event_public_id on event (public_id);
create index event_findings on event (findings_id);
create index event_happening on event (happening);

-- Those who take part. part: 0 actor, 1 recipient.
create table event_party (
    event_id integer not null references event (id) on delete cascade,
    part integer not null,
    position integer not null,
    name varchar not null,
    written varchar not null,
    folded varchar not null, -- words of both without accents and capitals, each between spaces
    country varchar, -- ISO 3166-1 alpha-3
    sector varchar,
    primary key (event_id, part, position)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;
