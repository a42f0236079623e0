-- Statements that nobody has looked at, the least certain first.
create index statement_review on statement (confidence, place, act, outlet_id) where corrected = 0 and shelf <> 2;
