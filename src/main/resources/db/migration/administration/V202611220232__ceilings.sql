-- The ceiling in force: of the installation (no agency) and of single agencies, at or below the check on dossier.level, which an operator sets. It holds
-- for what is opened or raised from then on and for seats that are given; what there is stays as it is, for nobody here may learn whether there is any.
set role entente_owner;
set search_path = entente;
create table ceiling (
  agency uuid references agency,
  level  smallint not null check (level between 1 and 2),
  constraint ceiling_of_agency unique nulls not distinct (agency));
grant select on ceiling to entente_app, entente_house, entente_definer;
grant insert, update on ceiling to entente_app;
create trigger directory_kept before insert or update on ceiling for each statement when (current_user = 'entente_app') execute function directory_kept();
create constraint trigger directory_entered after insert or update on ceiling deferrable initially deferred for each row
  when (current_user = 'entente_app') execute function directory_entered();
reset role;

grant create on schema entente to entente_definer;
set role entente_definer;
create function below_ceiling() returns trigger security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if exists (select from ceiling c where c.level < new.level
               and (c.agency is null or c.agency = (select a.id from agency a where a.principal = new.home_agency))) then
      raise exception 'above the ceiling' using errcode = 'check_violation';
    end if;
    return new;
  end $$;
grant execute on function below_ceiling() to entente_owner;
reset role;
revoke create on schema entente from entente_definer;
set role entente_owner;
create trigger below_ceiling before insert on dossier for each row when (new.level >= 2) execute function below_ceiling();
create trigger below_ceiling_raised before update on dossier for each row when (new.level >= 2 and new.level > old.level) execute function below_ceiling();
reset role;
set search_path = public;
