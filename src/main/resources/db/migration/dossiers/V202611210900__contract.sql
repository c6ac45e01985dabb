-- Dossiers, visibility and the journal trigger: who sees what is a relation kept in the transaction of the deed.

-- 1. roles ------------------------------------------------------------------------------------------------------------
do $$ begin                                            -- roles belong to the cluster: another installation may have made them
  if not exists (select from pg_roles where rolname = 'entente_owner')   then create role entente_owner   nologin; end if;            -- owns schema and tables; forced row security binds it too
  if not exists (select from pg_roles where rolname = 'entente_definer') then create role entente_definer nologin bypassrls; end if;  -- owns the functions below and nothing else
  if not exists (select from pg_roles where rolname = 'entente_app')     then create role entente_app     login; end if;              -- web, API, jobs that act for somebody; owns nothing
  if not exists (select from pg_roles where rolname = 'entente_house')   then create role entente_house   login; end if;              -- sessions and scheduler only, sees no dossier
end $$;
alter role entente_app set default_transaction_isolation = 'repeatable read';
alter role entente_app set plan_cache_mode = 'force_custom_plan';
alter role entente_app set statement_timeout = '10s';
alter role entente_app set lock_timeout = '3s';
alter role entente_app set idle_in_transaction_session_timeout = '15s';
alter role entente_app set search_path = entente;
alter role entente_house set default_transaction_isolation = 'read committed';
alter role entente_house set statement_timeout = '5s';
alter role entente_house set lock_timeout = '3s';
alter role entente_house set idle_in_transaction_session_timeout = '15s';
alter role entente_house set search_path = house;
alter default privileges for role entente_definer revoke execute on functions from public;
alter default privileges for role entente_owner   revoke execute on functions from public;

create schema entente authorization entente_owner;
create schema house   authorization entente_owner;   -- spring_session, spring_session_attributes, scheduled_tasks
grant usage on schema entente to entente_app, entente_definer;
grant create on schema entente to entente_definer;   -- taken back at the end
grant usage on schema house, entente to entente_house;
alter default privileges for role entente_owner in schema house grant select, insert, update, delete on tables to entente_house;

-- 2. tables -----------------------------------------------------------------------------------------------------------
set role entente_owner;
set search_path = entente;

create table principal (
  id   int generated always as identity primary key,
  kind smallint not null check (kind between 1 and 4),             -- 1 agency, 2 unit, 3 group, 4 person
  ref  uuid not null,
  unique (kind, ref));

create table dossier (
  id          uuid primary key default gen_random_uuid(),
  kind        smallint not null,
  home_agency int not null references principal,
  level       smallint not null default 1 constraint ceiling check (level between 0 and 2),   -- 1 by default, by migration
  restricted  boolean not null default false,
  open        boolean not null default true,
  due_on      date not null default 'infinity',
  title       jsonb not null default '{}',
  version     bigint not null default 1);
create index dossier_home on dossier (home_agency);

create table share (                                               -- right: 1 read, 2 contribute, 3 manage
  dossier    uuid not null references dossier,
  principal  int not null references principal,
  right_     smallint not null check (right_ between 1 and 3),
  until      timestamptz not null default 'infinity',
  granted_by uuid not null,
  reason     text not null,
  primary key (dossier, principal));
create index share_principal on share (principal);

create table role_in (                                             -- part: 1 lead, 2 cooperating, 3 consulted
  dossier   uuid not null references dossier,
  principal int not null references principal,
  part      smallint not null check (part between 1 and 3),
  primary key (dossier, principal, part));
create unique index role_in_one_lead on role_in (dossier) where part = 1;
create index role_in_principal on role_in (principal);

create table named (                                               -- the restricted circle: units and persons
  dossier   uuid not null references dossier,
  principal int not null references principal,
  right_    smallint not null check (right_ between 1 and 3),
  primary key (dossier, principal));

create table visible (                                             -- derived; written by the functions below only
  principal int not null,
  open      boolean not null,
  due_on    date not null,
  dossier   uuid not null references dossier,
  level     smallint not null,
  kind      smallint not null,
  right_    smallint not null,
  until     timestamptz not null,
  primary key (principal, open, due_on, dossier),
  unique (dossier, principal));
create index visible_until on visible (until) where until < 'infinity';

create table journal (
  id      bigint generated always as identity primary key,
  xid     xid8 not null default pg_current_xact_id(),
  dossier uuid not null references dossier,
  version bigint not null,
  fact    text not null,
  officer uuid not null,
  at      timestamptz not null default clock_timestamp(),
  payload jsonb not null default '{}');
create index journal_dossier on journal (dossier, version);

create table task (                                                -- a kind of dossier: the pattern for every child
  id      uuid primary key references dossier,
  product text not null);

create unlogged table staged_dossier (like dossier including defaults);
create unlogged table staged_share   (like share   including defaults);
create unlogged table staged_role_in (like role_in);
create unlogged table staged_named   (like named);

-- 3. context ----------------------------------------------------------------------------------------------------------
-- after a commit a local setting is '' and not null: hence nullif. Null never equals anything: no context, no rows.
create function principals() returns int[]    stable parallel safe language sql as $$ select nullif(current_setting('app.principals', true), '')::int[] $$;
create function clearance()  returns smallint stable parallel safe language sql as $$ select nullif(current_setting('app.level', true), '')::smallint $$;
create function officer()    returns uuid     stable parallel safe language sql as $$ select nullif(current_setting('app.officer', true), '')::uuid $$;

create function enter(principals int[], level smallint, officer uuid) returns void language sql as $$
  select set_config('app.principals', principals::text, true),
         set_config('app.level', level::text, true),
         set_config('app.officer', officer::text, true);
  $$;

-- 4. policies ---------------------------------------------------------------------------------------------------------
-- visible: settings and the clock only, never a sub-select. Every other table: clearance and one probe of visible.
do $$ declare t text; begin
  foreach t in array array['principal','dossier','share','role_in','named','visible','journal','task'] loop
    execute format('alter table %I enable row level security; alter table %1$I force row level security', t);
  end loop;
end $$;

create policy mine on visible for select using (principal = any (principals()) and until > now());
create policy directory on principal for select using (principals() is not null);
create policy directory_new on principal for insert to entente_owner with check (true);

create policy seen on dossier for select
  using (level <= clearance() and exists (select from visible v where v.dossier = dossier.id));
create policy changed on dossier for update
  using (level <= clearance() and exists (select from visible v where v.dossier = dossier.id and v.right_ >= 2));

create policy seen on task for select
  using (exists (select from visible v where v.dossier = task.id and v.level <= clearance()));
create policy added on task for insert
  with check (exists (select from visible v where v.dossier = task.id and v.level <= clearance() and v.right_ >= 2));
create policy changed on task for update
  using (exists (select from visible v where v.dossier = task.id and v.level <= clearance() and v.right_ >= 2));

create policy seen on share   for select using (exists (select from visible v where v.dossier = share.dossier   and v.level <= clearance()));
create policy seen on role_in for select using (exists (select from visible v where v.dossier = role_in.dossier and v.level <= clearance()));
create policy seen on named   for select using (exists (select from visible v where v.dossier = named.dossier   and v.level <= clearance()));
create policy seen on journal for select using (exists (select from visible v where v.dossier = journal.dossier and v.level <= clearance()));
create policy added on journal for insert
  with check (officer = officer() and xid = pg_current_xact_id()
              and exists (select from visible v where v.dossier = journal.dossier and v.level <= clearance()));

grant select on principal, dossier, share, role_in, named, visible, journal, task to entente_app;
grant update (title, open, due_on, version) on dossier to entente_app;
grant insert (dossier, version, fact, officer, payload) on journal to entente_app;
grant insert, update on task to entente_app;
grant execute on function principals(), clearance(), officer(), enter(int[], smallint, uuid) to entente_app, entente_definer;
grant select, insert, update, delete on dossier, share, role_in, named, visible, staged_dossier, staged_share, staged_role_in, staged_named
  to entente_definer;
grant select on principal to entente_definer;
grant select, insert on journal to entente_definer;

-- 5. derivation (one place), kept in the transaction of the deed -------------------------------------------------------
set role entente_definer;

create view derived as
  select distinct on (d.id, r.principal) r.principal, d.open, d.due_on, d.id as dossier, d.level, d.kind, r.right_, r.until
  from dossier d
  join (select id as dossier, home_agency as principal, 3::smallint as right_, 'infinity'::timestamptz as until, false as circle from dossier
        union all
        select dossier, principal, case when part in (1, 2) then 2 else 1 end::smallint, 'infinity', false from role_in
        union all
        select dossier, principal, right_, until, false from share where until > now()
        union all
        select n.dossier, n.principal, n.right_, 'infinity', true from named n join principal p on p.id = n.principal and p.kind in (2, 4)
       ) r on r.dossier = d.id and r.circle = (d.restricted or d.level >= 2)
  order by d.id, r.principal, r.right_ desc, r.until desc;

create function recompute(dossier uuid) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  #variable_conflict use_column
  begin
    perform from dossier d where d.id = recompute.dossier for update;             -- first of all
    delete from visible v where v.dossier = recompute.dossier
      and not exists (select from derived n where n.dossier = recompute.dossier and n.principal = v.principal);
    insert into visible as v select * from derived n where n.dossier = recompute.dossier
      on conflict (dossier, principal) do update
        set open = excluded.open, due_on = excluded.due_on, level = excluded.level, kind = excluded.kind,
            right_ = excluded.right_, until = excluded.until
        where (v.open, v.due_on, v.level, v.kind, v.right_, v.until)
           is distinct from (excluded.open, excluded.due_on, excluded.level, excluded.kind, excluded.right_, excluded.until);
    if not exists (select from visible v where v.dossier = recompute.dossier and v.right_ = 3)
       and exists (select from dossier d where d.id = recompute.dossier) then
      raise exception 'nobody would manage this dossier' using errcode = 'check_violation';
    end if;
  end $$;

create function dossier_changed() returns trigger security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    perform recompute(new.id);
    return null;
  end $$;

create function next_version() returns trigger set search_path = entente, pg_temp language plpgsql as $$
  begin
    if new.version <> old.version + 1 or new.id <> old.id then
      raise exception 'a change takes the next version' using errcode = 'check_violation';
    end if;
    return new;
  end $$;

create function journalled() returns trigger security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not exists (select from journal j where j.dossier = new.id and j.version = new.version and j.xid = pg_current_xact_id()) then
      raise exception 'no journal entry for this change' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;

-- 6. deeds that change who sees what ------------------------------------------------------------------------------------
-- hold: hidden, missing and "not yours to manage" fail alike, and before any lock. Every deed locks the dossier first and
-- raises its version: at repeatable read the second of two concurrent deeds gets 40001, none derives from a stale picture.
create function hold(dossier uuid) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not exists (select from visible v where v.dossier = hold.dossier and v.principal = any (principals())
                   and v.until > now() and v.level <= clearance() and v.right_ = 3) then
      raise exception 'no such dossier' using errcode = 'no_data_found';
    end if;
    if current_setting('transaction_isolation') = 'read committed' then
      raise exception 'repeatable read needed' using errcode = 'invalid_transaction_state';
    end if;
    perform from dossier d where d.id = hold.dossier for update;
  end $$;

create function claim(dossier uuid) returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint;
  begin
    perform hold(dossier);
    update dossier d set version = d.version + 1 where d.id = claim.dossier returning d.version into n;
    return n;
  end $$;

create function open_dossier(id uuid, kind smallint, home int, level smallint, restricted boolean, due_on date, title jsonb, circle int[])
  returns uuid security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if (home = any (principals()) and level <= clearance()) is not true then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    insert into dossier (id, kind, home_agency, level, restricted, due_on, title)
      values (id, kind, home, level, restricted, coalesce(due_on, 'infinity'), coalesce(title, '{}'));
    insert into named select open_dossier.id, c, 3 from unnest(circle) c;
    perform recompute(id);
    return id;
  end $$;

create function share_with(dossier uuid, principal int, right_ smallint, until timestamptz, reason text)
  returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint := claim(dossier);
  begin
    insert into share values (dossier, principal, right_, coalesce(until, 'infinity'), officer(), reason)
      on conflict on constraint share_pkey do update
        set right_ = excluded.right_, until = excluded.until, granted_by = excluded.granted_by, reason = excluded.reason;
    perform recompute(dossier);
    return n;
  end $$;

create function unshare(dossier uuid, principal int) returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint := claim(dossier);
  begin
    delete from share s where s.dossier = unshare.dossier and s.principal = unshare.principal;
    perform recompute(dossier);
    return n;
  end $$;

create function take_part(dossier uuid, principal int, part smallint)   -- part null: no longer in it
  returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint := claim(dossier);
  begin
    delete from role_in r where r.dossier = take_part.dossier and r.principal = take_part.principal;
    insert into role_in select dossier, principal, part where part is not null;
    perform recompute(dossier);
    return n;
  end $$;

create function handle(dossier uuid, level smallint, restricted boolean, managers int[], readers int[])   -- level and circle
  returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint;
  begin
    perform hold(dossier);
    if (level <= clearance()) is not true then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    delete from named x where x.dossier = handle.dossier;
    insert into named select handle.dossier, c, max(r) from (select unnest(managers), 3 union all select unnest(readers), 1) x (c, r) group by c;
    update dossier d set level = handle.level, restricted = handle.restricted, version = d.version + 1 where d.id = handle.dossier
      returning d.version into n;
    perform recompute(dossier);
    return n;
  end $$;

-- 7. many at once ---------------------------------------------------------------------------------------------------------
create function expire(most int) returns int security definer set search_path = entente, pg_temp language plpgsql as $$
  declare x uuid; n int := 0;
  begin
    for x in select distinct dossier from visible where until <= now() order by 1 limit most loop
      perform recompute(x);
      n := n + 1;
    end loop;
    return n;
  end $$;

create function load_staged() returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint;
  begin
    insert into dossier select * from staged_dossier;
    get diagnostics n = row_count;
    insert into share   select * from staged_share;
    insert into role_in select * from staged_role_in;
    insert into named   select * from staged_named;
    insert into visible select * from derived where dossier in (select id from staged_dossier);
    insert into journal (dossier, version, fact, officer) select id, version, 'Imported', officer() from staged_dossier;
    delete from staged_dossier; delete from staged_share; delete from staged_role_in; delete from staged_named;
    return n;
  end $$;

create function merge_agency(gone int, heir int, most int) returns int security definer set search_path = entente, pg_temp language plpgsql as $$
  declare ids uuid[]; x uuid;
  begin
    ids := array(select id from dossier where home_agency = gone union select dossier from role_in where principal = gone
                 union select dossier from share where principal = gone order by 1 limit most);
    update dossier set home_agency = case home_agency when gone then heir else home_agency end, version = version + 1 where id = any (ids);
    insert into share select dossier, heir, right_, until, granted_by, reason from share where principal = gone and dossier = any (ids)
      on conflict (dossier, principal) do nothing;
    delete from share where principal = gone and dossier = any (ids);
    with old as (delete from role_in where principal = gone and dossier = any (ids) returning dossier, part)
      insert into role_in select dossier, heir, part from old on conflict do nothing;
    foreach x in array ids loop perform recompute(x); end loop;
    insert into journal (dossier, version, fact, officer) select id, version, 'AgencyMerged', officer() from dossier where id = any (ids);
    return cardinality(ids);
  end $$;

create function stray() returns bigint security definer set search_path = entente, pg_temp language sql as $$   -- must be 0, checked as a job
  select count(*) from (
    (select * from derived except select * from visible where until > now())
    union all
    (select * from visible where until > now() except select * from derived)) x $$;

grant execute on function open_dossier(uuid, smallint, int, smallint, boolean, date, jsonb, int[]), share_with(uuid, int, smallint, timestamptz, text),
  unshare(uuid, int), take_part(uuid, int, smallint), handle(uuid, smallint, boolean, int[], int[]) to entente_app;
grant execute on function expire(int), stray() to entente_house;   -- they give a count, never a row
grant execute on function load_staged(), merge_agency(int, int, int), recompute(uuid), dossier_changed(), next_version(), journalled() to entente_owner;

set role entente_owner;
create trigger next_version before update on dossier for each row execute function next_version();
create trigger dossier_changed after update on dossier for each row
  when ((old.open, old.due_on, old.level, old.kind, old.restricted, old.home_agency)
        is distinct from (new.open, new.due_on, new.level, new.kind, new.restricted, new.home_agency))
  execute function dossier_changed();
create constraint trigger journalled after insert or update on dossier deferrable initially deferred
  for each row execute function journalled();
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;

