-- What waits for somebody is read in the order of deadlines, from one narrow index for each question, and no further than the page counts. So a
-- task knows its deadline and whether a new one is asked for beside its home agency. The dossier and the requests stay the source.
set role entente_owner;
set search_path = entente;
alter table task        add column due_on date, add column asked boolean not null default false;
alter table staged_task add column due_on date, add column asked boolean not null default false;
grant update (due_on, asked) on task to entente_definer;
grant select on task_deadline_request to entente_definer;

create or replace function task_home() returns trigger language plpgsql set search_path = entente, pg_temp as $$
  begin
    select d.home_agency, d.due_on into new.home, new.due_on from dossier d where d.id = new.id;
    return new;
  end $$;
drop trigger task_home on task;
create trigger task_home before insert on task for each row when (new.home is null or new.due_on is null) execute function task_home();

create or replace function task_moved() returns trigger language plpgsql set search_path = entente, pg_temp as $$
  begin
    update task set home = new.home_agency, due_on = new.due_on where id = new.id;
    return null;
  end $$;
drop trigger task_moved on dossier;
create trigger task_moved after update of home_agency, due_on on dossier for each row
  when (new.kind = 1 and (old.home_agency, old.due_on) is distinct from (new.home_agency, new.due_on)) execute function task_moved();

create function task_asked() returns trigger language plpgsql set search_path = entente, pg_temp as $$
  declare waits boolean := exists (select from task_deadline_request r where r.task = new.task and r.granted is null);
  begin
    update task set asked = waits where id = new.task and asked <> waits;
    return null;
  end $$;
create trigger task_asked_for after insert on task_deadline_request for each row when (new.granted is null) execute function task_asked();
create trigger task_answered after update of granted on task_deadline_request for each row
  when (old.granted is distinct from new.granted) execute function task_asked();

set role entente_definer;                                              -- the owner sees no row under its own policies
update task t set home = d.home_agency, due_on = d.due_on from dossier d where d.id = t.id;
update task t set asked = true where exists (select from task_deadline_request r where r.task = t.id and r.granted is null);
set role entente_owner;

drop index task_assignee, task_lead_stage, task_home_stage, task_opener, task_deadline_request_waiting;
create index task_assignee on task (assignee, due_on, id) where stage in (1, 2, 4);
create index task_lead on task (lead, due_on, id) where stage = 1 and assignee is null;
create index task_home on task (home, stage, due_on, id) include (reporter) where stage in (3, 4);
create index task_home_asked on task (home, due_on, id) where asked;
create index task_opener on task (opener, stage, due_on, id) where stage in (0, 3);
reset role;
set search_path = public;
