-- A task knows its home agency beside its lead, so that what waits for that agency is found without walking all it has. The dossier stays
-- the source: a trigger fills it in, another keeps it when an agency is merged.
set role entente_owner;
set search_path = entente;
alter table task        add column home int;
alter table staged_task add column home int;
create index task_home_stage on task (home, stage) where stage in (3, 4);
create index task_deadline_request_waiting on task_deadline_request (task) where granted is null;

create function task_home() returns trigger language plpgsql set search_path = entente, pg_temp as $$
  begin
    select d.home_agency into new.home from dossier d where d.id = new.id;
    return new;
  end $$;
create trigger task_home before insert on task for each row when (new.home is null) execute function task_home();

create function task_moved() returns trigger language plpgsql set search_path = entente, pg_temp as $$
  begin
    update task set home = new.home_agency where id = new.id;
    return null;
  end $$;
create trigger task_moved after update of home_agency on dossier for each row
  when (old.home_agency is distinct from new.home_agency) execute function task_moved();
grant update (home) on task to entente_definer;
reset role;
set search_path = public;
