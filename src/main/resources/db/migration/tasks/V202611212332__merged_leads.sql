-- Where agencies are merged, what the gone one leads goes on under its heir: the task itself at once, its open spans from the day of the merger,
-- so that the classes of every day before stay as they were. What is done, closed or withdrawn keeps being counted for the agency that did it.
grant create on schema entente to entente_definer;
set role entente_owner;
set search_path = entente;
grant update (lead, intended) on task to entente_definer;
grant select, update on task_span to entente_definer;
set role entente_definer;
drop function merge_agency(int, int, int);
create function merge_agency(gone int, heir int, most int, on_ date default current_date) returns int
  security definer set search_path = entente, pg_temp language plpgsql as $$
  declare ids uuid[]; x uuid;
  begin
    ids := array(select id from dossier where home_agency = gone union select dossier from role_in where principal = gone
                 union select dossier from share where principal = gone
                 union select id from task where stage = 0 and (lead = gone or gone = any (intended)) order by 1 limit most);
    update dossier set home_agency = case home_agency when gone then heir else home_agency end, version = version + 1 where id = any (ids);
    insert into share select dossier, heir, right_, until, granted_by, reason from share where principal = gone and dossier = any (ids)
      on conflict (dossier, principal) do nothing;
    delete from share where principal = gone and dossier = any (ids);
    with old as (delete from role_in where principal = gone and dossier = any (ids) returning dossier, part)
      insert into role_in select dossier, heir, part from old on conflict do nothing;
    delete from role_in c using role_in l                                        -- who leads does not cooperate besides
      where c.dossier = any (ids) and c.principal = heir and c.part = 2 and l.dossier = c.dossier and l.principal = heir and l.part = 1;
    update task set lead = heir where id = any (ids) and lead = gone;
    update task set intended = array_remove(array_replace(array_remove(intended, heir), gone, heir), lead)
      where id = any (ids) and gone = any (intended);
    with moved as (
      select s.task, greatest(on_, s.since) as since, s.due_on
      from task_span s
      where s.task = any (ids) and s.until = 'infinity' and s.lead = gone and s.done_on is null and not s.withdrawn),
    ended as (
      update task_span s set until = m.since from moved m
      where s.task = m.task and s.until = 'infinity' and s.since < m.since)
    insert into task_span (task, since, due_on, lead) select task, since, due_on, heir from moved
      on conflict (task, since) do update set lead = excluded.lead;
    foreach x in array ids loop perform recompute(x); end loop;
    insert into journal (dossier, version, fact, officer) select id, version, 'AgencyMerged', officer() from dossier where id = any (ids);
    return cardinality(ids);
  end $$;
revoke execute on function merge_agency(int, int, int, date) from public;
grant execute on function merge_agency(int, int, int, date) to entente_owner;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
