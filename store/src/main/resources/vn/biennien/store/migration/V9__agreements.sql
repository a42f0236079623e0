-- What articles tell of treaties and accords, each as somebody says it.
create table agreement (
    id integer not null primary key,
    public_id varchar not null, -- hash of the text, the agreement and the words that tell
    findings_id integer not null references findings (id) on delete cascade,
    position integer not null, -- its place among those of its text
    agreement varchar not null, -- id in the register, or the name in small letters
    name varchar not null,
    folded varchar not null, -- words of both without accents and capitals, each between spaces
    status varchar, -- null: only named
    first_day varchar,
    last_day varchar,
    basis varchar not null,
    named_start integer not null,
    named_end integer not null,
    telling_start integer not null,
    telling_end integer not null,
    sentence_start integer not null,
    sentence_end integer not null,
    statement varchar -- public id of the statement that tells it; null: the article itself does
);
create index agreement_public_id on agreement (public_id);
create index agreement_findings on agreement (findings_id);
create index agreement_name on agreement (agreement, status);

-- Those whose part it is.
create table agreement_party (
    agreement_id integer not null references agreement (id) on delete cascade,
    position integer not null,
    name varchar not null,
    written varchar not null,
    folded varchar not null, -- words of both without accents and capitals, each between spaces
    country varchar, -- ISO 3166-1 alpha-3
    sector varchar,
    primary key (agreement_id, position)
) /* [jooq ignore start] */ ${clustered} /* [jooq ignore stop] */;

-- Days of events in the order of a timeline.
create index event_day on event (last_day, public_id) where first_day is not null and last_day is not null;
