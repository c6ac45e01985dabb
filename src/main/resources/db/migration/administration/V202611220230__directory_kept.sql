-- The directory as administrators keep it. It has one dossier of its own (kind 4, level 0), made by its first deed, which whoever holds the office
-- of an administrator manages: the version of that dossier counts the deeds, its journal holds their entries, sealed and proved like all others.
-- Who sees that dossier may write the directory; it gives sight of no other.
set role entente_owner;
set search_path = entente;

insert into principal (kind, ref) values (3, '00000000-0000-4000-8000-00000000d1e7');       -- those in the office of an administrator
create unique index dossier_one_directory on dossier (kind) where kind = 4;

create table kept (                                              -- which deeds concerned an agency, person, group, rule …: its history and its version
  subject uuid not null,
  version bigint not null,
  primary key (subject, version));

create table agency_name (                                       -- what an agency is called from a day on
  agency uuid not null references agency,
  since  date not null,
  names  jsonb not null,
  short  jsonb not null default '{}',
  primary key (agency, since));

alter table agency add column merging uuid;                      -- who merged it, until all that it had is with its successor
alter table seat drop constraint seat_check, add constraint seat_days check (until >= since);   -- one given and ended on a day was none
alter table group_member add column since date not null default '-infinity', add column until date not null default 'infinity',
  add constraint group_member_days check (until >= since);
create table group_officer (                                     -- a person in a group, whatever the agency
  agency_group uuid not null references agency_group,
  person       uuid not null references person,
  since        date not null default '-infinity',
  until        date not null default 'infinity' check (until >= since),
  primary key (agency_group, person));
create index group_officer_person on group_officer (person);

grant select on agency_name, group_officer to entente_app, entente_house, entente_definer;
grant select, insert on kept to entente_app;
grant select on agency_group to entente_definer;
grant insert, update on agency, agency_name, unit, agency_group, group_member, group_officer, person, seat to entente_app;
grant update (merging, names, short) on agency to entente_definer;
grant update (agency, code) on unit to entente_definer;
reset role;

grant create on schema entente to entente_definer;
set role entente_definer;
-- The next deed on the directory: its dossier and the version that the deed gives it. First of all in each.
create function keep_directory() returns table (matter uuid, next bigint) security definer set search_path = entente, pg_temp language plpgsql as $$
  declare me int;
  begin
    select p.id into me from principal p where p.kind = 3 and p.ref = '00000000-0000-4000-8000-00000000d1e7' and p.id = any (principals());
    if me is null or not exists (select from seat s where s.person = officer() and s.office = 6 and s.since <= current_date and s.until > current_date) then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    if current_setting('transaction_isolation') = 'read committed' then
      raise exception 'repeatable read needed' using errcode = 'invalid_transaction_state';
    end if;
    if not exists (select from dossier d where d.kind = 4) then
      insert into dossier (id, kind, home_agency, level, title)
        values (gen_random_uuid(), 4, me, 0, '{"en": "Directory", "vi": "Danh mục", "ar": "الدليل", "fa": "فهرست دستگاه‌ها", "ur": "فہرست"}') returning id into matter;
      insert into journal (dossier, version, fact, officer) values (matter, 1, 'DirectoryOpened', officer());
      perform recompute(matter);
    end if;
    update dossier d set version = d.version + 1 where d.kind = 4 returning d.id, d.version into matter, next;
    return next;
  end $$;

-- A change of the directory by the application belongs to a deed with its entry.
create function directory_entered() returns trigger security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not exists (select from journal j join dossier d on d.id = j.dossier where d.kind = 4 and j.version = d.version and j.xid = pg_current_xact_id()) then
      raise exception 'no journal entry for this change' using errcode = 'integrity_constraint_violation';
    end if;
    return null;
  end $$;

-- What the calendar brings: names that hold from today on, and what agencies that have ended by merger had goes to their successors.
create function carry_names() returns int security definer set search_path = entente, pg_temp language sql as $$
  with due as (
    select distinct on (n.agency) n.agency, n.names, n.short from agency_name n where n.since <= current_date order by n.agency, n.since desc),
  done as (
    update agency a set names = d.names, short = d.short from due d where a.id = d.agency and (a.names, a.short) is distinct from (d.names, d.short) returning 1)
  select count(*)::int from done $$;

create function carry_merger(most int) returns int security definer set search_path = entente, pg_temp language plpgsql as $$
  declare a record; n int;
  begin
    select g.id, g.code, g.principal as gone, g.merging, g.until, h.id as heir, h.principal as heir_principal into a
      from agency g join agency h on h.id = g.successor
      where g.merging is not null and g.until <= current_date order by g.until, g.id limit 1;
    if a.id is null then
      return 0;
    end if;
    perform set_config('app.officer', a.merging::text, true);
    update unit u set agency = a.heir, code = case when exists (select from unit o where o.agency = a.heir and o.code = u.code) then a.code || '-' || u.code else u.code end
      where u.agency = a.id;
    n := merge_agency(a.gone, a.heir_principal, most, a.until);
    if n < most then
      update agency set merging = null where id = a.id;
    end if;
    return greatest(n, 1);
  end $$;
grant execute on function keep_directory() to entente_app;
grant execute on function carry_names(), carry_merger(int) to entente_house;
grant execute on function directory_entered() to entente_owner;
reset role;
revoke create on schema entente from entente_definer;

set role entente_owner;
set search_path = entente;
-- who keeps the directory: whoever may change its dossier
create function keeps_directory() returns boolean stable set search_path = entente, pg_temp language sql as $$
  select exists (select from visible v where v.kind = 4 and v.right_ >= 2 and v.level <= clearance()) $$;

create function directory_kept() returns trigger set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not keeps_directory() then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    return null;
  end $$;

-- a number for a new agency (1), unit (2), group (3) or person (4)
create function principal_for(kind smallint, ref uuid, code text) returns int security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n int;
  begin
    if not keeps_directory() then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    insert into principal (kind, ref, code) values (principal_for.kind, principal_for.ref, principal_for.code) returning id into n;
    return n;
  end $$;

-- accounts, without what they prove themselves by; also before the first deed
create function directory_accounts() returns table (person uuid, login text, enabled boolean, given boolean, second boolean)
  security definer set search_path = entente, pg_temp language plpgsql stable as $$
  begin
    if not exists (select from principal p join seat s on s.person = officer() and s.office = 6 and s.since <= current_date and s.until > current_date
                   where p.kind = 3 and p.ref = '00000000-0000-4000-8000-00000000d1e7' and p.id = any (principals())) then
      return;
    end if;
    return query select c.person, c.login, c.enabled, c.must_change, exists (select from house.authenticator a where a.login = c.login and a.in_use)
        or exists (select from house.passkey k where k.login = c.login)
      from house.account c;
  end $$;

create function open_account(login text, person uuid, hash text, language text) returns void
  security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not keeps_directory() then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    insert into house.account (login, person, password_hash, language, must_change)
      values (open_account.login, open_account.person, open_account.hash, open_account.language, true);
  end $$;

-- a given password; sessions and tokens end, and so do remembered devices
create function reset_password(who uuid, hash text) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  declare name text;
  begin
    if not keeps_directory() then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    update house.account a set password_hash = hash, must_change = true where a.person = who returning a.login into name;
    delete from house.spring_session s where s.principal_name = name;
    delete from house.token t where t.person = who;
    delete from house.device d where d.login = name;
  end $$;

create function reset_second_factor(who uuid) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  declare name text;
  begin
    if not keeps_directory() then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    select a.login into name from house.account a where a.person = who;
    delete from house.authenticator f where f.login = name;
    delete from house.recovery_code c where c.login = name;
    delete from house.passkey k where k.login = name;
    delete from house.spring_session s where s.principal_name = name;
  end $$;

-- closed: nobody signs in with it, and who has is out at the next request
create function enable_account(who uuid, open boolean) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if not keeps_directory() then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    update house.account a set enabled = open where a.person = who;
    if not open then
      delete from house.spring_session s using house.account a where a.person = who and s.principal_name = a.login;
      delete from house.token t where t.person = who;
    end if;
  end $$;
grant execute on function keeps_directory(), principal_for(smallint, uuid, text), directory_accounts(), open_account(text, uuid, text, text),
  reset_password(uuid, text), reset_second_factor(uuid), enable_account(uuid, boolean) to entente_app;

do $$ declare t text; begin
  foreach t in array array['agency', 'agency_name', 'unit', 'agency_group', 'group_member', 'group_officer', 'person', 'seat', 'kept'] loop
    execute format('create trigger directory_kept before insert or update on %I for each statement when (current_user = ''entente_app'') execute function directory_kept()', t);
    execute format('create constraint trigger directory_entered after insert or update on %I deferrable initially deferred for each row
      when (current_user = ''entente_app'') execute function directory_entered()', t);
  end loop;
end $$;
reset role;
set search_path = public;
