-- The language of the text, an ISO 639 code. Only Vietnamese (vi) is analysed; the others are kept without findings.
alter table findings add column language varchar not null default 'vi';
