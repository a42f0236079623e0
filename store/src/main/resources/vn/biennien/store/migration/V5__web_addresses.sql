-- Pages, feeds and sitemaps that were fetched or are to be: what is known of each, so that a watch goes on where it
-- was, and asks only for what has changed. It is no part of what is found in articles, and no change is told of it.
create table web_address (
    key varchar not null primary key, -- the address without scheme, and the same for a page's forms
    url varchar not null, -- as it is fetched
    listing integer not null, -- 1: a feed, sitemap or list of these; 0: a page, or not known yet
    source varchar, -- key of the listing that named it; null: a user did
    headline varchar, -- as the listing tells it
    published varchar, -- instant, as the listing tells it
    stamp varchar, -- instant of the last change, as the listing tells it
    etag varchar,
    last_modified varchar,
    fetched varchar, -- instant of the last answer
    due varchar, -- instant from which on it is to be fetched; null: not again, unless its listing tells of a change
    failures integer not null, -- one after another, up to now
    problem varchar, -- what the last one was
    article_url varchar -- the address that its article has in the record
);
create index web_address_due on web_address (source, due);
create index web_address_article on web_address (article_url);
