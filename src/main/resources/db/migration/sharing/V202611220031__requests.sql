-- Asking for sight of a dossier one does not see, and asking a second person to confirm a lower level.
set role entente_owner;
set search_path = entente;

-- What was asked is the asker's; which dossier it meant, if any, is for those who manage that dossier. So the row of the asker is the same
-- whether there is such a dossier or not.
create table access_request (
  id     uuid primary key,
  asker  uuid not null references person,
  asked  text not null check (length(asked) between 1 and 300),     -- as it was written
  means  text not null,                                               -- the number or the id in it
  right_ smallint not null check (right_ between 1 and 2),
  reason text not null,
  at     timestamptz not null default clock_timestamp(),
  matched boolean not null default false);
create index access_request_asker on access_request (asker, at);
create index access_request_new on access_request (at, id) where not matched;
create table access_matter (
  request    uuid primary key references access_request,
  dossier    uuid not null references dossier,
  asker      uuid not null references person,
  granted    boolean,
  decider    uuid references person,
  decided_at timestamptz,
  remark     text,
  check ((granted is null) = (decider is null)),
  check (decider <> asker));
create index access_matter_dossier on access_matter (dossier);
create index access_matter_waiting on access_matter (dossier) where granted is null;
create index access_matter_asker on access_matter (asker);
create index access_matter_decider on access_matter (decider) where decider is not null;

create table lowering (                                              -- of the level: asked by one, confirmed by another of the home agency
  dossier    uuid not null references dossier,
  n          int not null,
  level      smallint not null check (level between 0 and 3),
  reason     text not null,
  asker      uuid not null references person,
  at         timestamptz not null default clock_timestamp(),
  confirmed  boolean,
  decider    uuid references person,
  decided_at timestamptz,
  remark     text,
  primary key (dossier, n),
  check ((confirmed is null) = (decider is null)),
  check (confirmed is not true or decider <> asker));
create unique index lowering_waiting on lowering (dossier) where confirmed is null;
create index lowering_asker on lowering (asker);
create index lowering_decider on lowering (decider) where decider is not null;

do $$ declare t text; begin
  foreach t in array array['access_request', 'access_matter', 'lowering'] loop
    execute format('alter table %I enable row level security; alter table %1$I force row level security', t);
  end loop;
end $$;
create policy seen on access_matter for select
  using (exists (select from visible v where v.dossier = access_matter.dossier and v.level <= clearance()
                 and (v.right_ = 3 or access_matter.asker = officer())));
create policy decided on access_matter for update
  using (exists (select from visible v where v.dossier = access_matter.dossier and v.level <= clearance() and v.right_ = 3))
  with check (decider = officer());
create policy seen on access_request for select
  using (asker = officer() or exists (select from access_matter m where m.request = access_request.id));
create policy seen on lowering for select
  using (exists (select from visible v where v.dossier = lowering.dossier and v.level <= clearance() and v.right_ = 3));
create policy added on lowering for insert
  with check (asker = officer() and exists (select from visible v where v.dossier = lowering.dossier and v.level <= clearance() and v.right_ = 3));
create policy changed on lowering for update
  using (exists (select from visible v where v.dossier = lowering.dossier and v.level <= clearance() and v.right_ = 3))
  with check (decider = officer());
create policy added on access_request for insert with check (asker = officer());
grant select on access_request, access_matter, lowering to entente_app;
grant insert (id, asker, asked, means, right_, reason) on access_request to entente_app;
grant update (granted, decider, decided_at, remark) on access_matter to entente_app;
grant insert (dossier, n, level, reason, asker) on lowering to entente_app;
grant update (confirmed, decider, decided_at, remark) on lowering to entente_app;
grant select on access_request, lowering to entente_definer;
grant update (matched) on access_request to entente_definer;
grant insert on access_matter, notification to entente_definer;

-- who else was let in or asked to be is told by the journal to those who manage the dossier, and to whoever did it
alter policy seen on journal using (exists (select from visible v where v.dossier = journal.dossier and v.level <= clearance()
  and (v.right_ = 3 or journal.officer = officer() or journal.fact <> all (array['Shared', 'ShareEnded', 'NamedInCircle', 'LeftCircle', 'AccessRequested',
    'AccessGranted', 'AccessRefused', 'GlassBroken', 'LoweringAsked', 'LoweringRefused']))));
reset role;

grant create on schema entente to entente_definer;
set role entente_definer;

-- those who decide are told, in the transaction of the deed; whoever does it sees the dossier
create function tell_keepers(dossier uuid, fact text) returns void security definer set search_path = entente, pg_temp language sql as $$
  insert into notification (person, dossier, fact, reason, actor)
  select k, tell_keepers.dossier, tell_keepers.fact, 'WAITING', officer()
  from keepers(tell_keepers.dossier) k
  where k <> officer()
    and exists (select from visible v where v.dossier = tell_keepers.dossier and v.principal = any (principals()) and v.until > now() and v.level <= clearance())
  $$;

-- some people and nobody else; whoever tells sees the dossier
create function tell_only(dossier uuid, fact text, reason text, people uuid[]) returns void security definer set search_path = entente, pg_temp language sql as $$
  insert into notification (person, dossier, fact, reason, actor)
  select distinct p, tell_only.dossier, tell_only.fact, tell_only.reason, officer()
  from unnest(people) p
  where p <> officer()
    and exists (select from visible v where v.dossier = tell_only.dossier and v.principal = any (principals()) and v.until > now() and v.level <= clearance())
  $$;

-- the level and whether the circle is closed, with one who manages it from then on; a deed of the home agency.
-- A lower level needs a request of somebody else that still waits.
create function handle_as(dossier uuid, level smallint, restricted boolean, manager int, reason text)
  returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint;
  begin
    perform hold(dossier);
    if (level <= clearance() and manager = any (principals())
        and exists (select from dossier d where d.id = handle_as.dossier and d.home_agency = any (principals()))) is not true then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    if exists (select from dossier d where d.id = handle_as.dossier and d.level > handle_as.level)
       and not exists (select from lowering l where l.dossier = handle_as.dossier and l.level = handle_as.level and l.confirmed is null and l.asker <> officer()) then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    if level >= 2 or restricted then
      insert into named (dossier, principal, right_, reason) values (handle_as.dossier, manager, 3, handle_as.reason)
        on conflict on constraint named_pkey do update set right_ = 3, until = 'infinity' where named.right_ < 3;
    end if;
    update dossier d set level = handle_as.level, restricted = handle_as.restricted, version = d.version + 1 where d.id = handle_as.dossier
      returning d.version into n;
    perform recompute(dossier);
    return n;
  end $$;

-- Requests are matched with dossiers afterwards, by the house: asking does the same and takes the same time whether there is such a dossier or not.
create function match_requests(most int) returns int security definer set search_path = entente, pg_temp language plpgsql as $$
  declare r access_request; meant uuid; seen bigint; n int := 0;
  begin
    for r in select * from access_request where not matched order by at, id limit most for update skip locked loop
      update access_request set matched = true where id = r.id;
      select d.id, d.version into meant, seen from dossier d where d.id = (case when r.means ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then r.means::uuid end) or d.number = r.means order by d.opened_on desc, d.id limit 1;
      if meant is not null then
        insert into access_matter (request, dossier, asker) values (r.id, meant, r.asker);
        insert into journal (dossier, version, fact, officer, payload)
          values (meant, seen, 'AccessRequested', r.asker, jsonb_build_object('request', r.id, 'right', r.right_, 'reason', r.reason));
        insert into notification (person, dossier, fact, reason, actor)
          select k, meant, 'AccessRequested', 'WAITING', r.asker from keepers(meant) k where k <> r.asker;
      end if;
      n := n + 1;
    end loop;
    return n;
  end $$;
grant execute on function tell_keepers(uuid, text), tell_only(uuid, text, text, uuid[]), handle_as(uuid, smallint, boolean, int, text) to entente_app;
grant execute on function match_requests(int) to entente_house;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
