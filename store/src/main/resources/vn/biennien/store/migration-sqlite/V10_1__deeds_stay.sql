create trigger deed_is_not_changed before update on deed
begin
    select raise(abort, 'deeds are only ever added');
end;

create trigger deed_is_not_deleted before delete on deed
begin
    select raise(abort, 'deeds are only ever added');
end;
