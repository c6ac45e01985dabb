-- Telling people is one deed of the database: it looks once whether who tells sees the dossier, not once for each who is told. The actor is the
-- officer of the context, so no key has to say that the person exists; notifications are found by their person, so that is how they are kept.
set role entente_owner;
set search_path = entente;
alter table notification drop constraint notification_actor_fkey;
drop index notification_actor;
drop index notification_person;
alter table notification drop constraint notification_pkey;
alter table notification add primary key (person, id);
drop policy added on notification;
revoke insert on notification from entente_app;
grant select, insert on notification to entente_definer;
grant select on seat, agency to entente_definer;
reset role;
grant create on schema entente to entente_definer;
set role entente_definer;

-- Tells some people, those who sit in some offices of an agency today, and all followers; each once, the first reason counts, never who did it.
create function tell(dossier uuid, fact text, reason text, people uuid[], agency int, offices smallint[], today date)
  returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not exists (select from visible v where v.dossier = tell.dossier and v.principal = any (principals()) and v.until > now()
                   and v.level <= clearance()) then
      return;
    end if;
    insert into notification (person, dossier, fact, reason, actor)
      select distinct on (told.person) told.person, tell.dossier, tell.fact, told.reason, officer()
      from (select unnest(people) as person, tell.reason as reason, 1 as rank
            union all
            select s.person, tell.reason, 1
            from seat s
            join agency a on a.id = s.agency
            where a.principal = tell.agency
              and s.office = any (offices)
              and s.since <= today
              and s.until > today
            union all
            select f.person, 'FOLLOWED', 2 from follow f where f.dossier = tell.dossier) told
      where told.person <> officer()
      order by told.person, told.rank;
  end $$;
grant execute on function tell(uuid, text, text, uuid[], int, smallint[], date) to entente_app;
drop function followers(uuid);
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
