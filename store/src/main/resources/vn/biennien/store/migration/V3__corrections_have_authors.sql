-- Who made a correction; unknown for those of the time before.
alter table correction add column author varchar;
