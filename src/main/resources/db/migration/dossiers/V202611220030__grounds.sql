-- On what ground somebody sees a dossier: since when, granted by whom, until when and why; and a ground of its own for an urgent look (break-glass).
set role entente_owner;
set search_path = entente;

-- rows from before have no "since": nobody knows it
alter table share   add column since timestamptz;
alter table share   alter column since set default clock_timestamp();
alter table role_in add column since timestamptz, add column granted_by uuid;
alter table role_in alter column since set default clock_timestamp(), alter column granted_by set default officer();
alter table named   add column until timestamptz not null default 'infinity', add column since timestamptz, add column granted_by uuid,
                    add column reason text not null default '';
alter table named   alter column since set default clock_timestamp(), alter column granted_by set default officer();
alter table named   add constraint manager_for_good check (right_ < 3 or until = 'infinity');   -- else the clock could leave a circle without one
alter table staged_named add column until timestamptz not null default 'infinity';

create table glass (                                                 -- an urgent look at a dossier that is not open to the officer
  dossier   uuid not null references dossier,
  principal int not null references principal,                       -- the officer's own
  officer   uuid not null references person,
  reason    text not null,
  since     timestamptz not null default clock_timestamp(),
  until     timestamptz not null,
  primary key (dossier, principal, since));
create index glass_principal on glass (principal);
create index glass_officer on glass (officer, since);
alter table glass enable row level security;
alter table glass force row level security;
create policy seen on glass for select using (exists (select from visible v where v.dossier = glass.dossier and v.level <= clearance()
                                                      and (v.right_ = 3 or glass.principal = any (principals()))));
grant select on glass to entente_app;
grant select, insert on glass to entente_definer;
grant select on person, seat, agency, unit to entente_definer;

-- whoever does not manage a dossier learns the own grounds and nobody else's; the parts of a matter are known to all who see it
alter policy seen on share using (exists (select from visible v where v.dossier = share.dossier and v.level <= clearance()
                                          and (v.right_ = 3 or share.principal = any (principals()))));
alter policy seen on named using (exists (select from visible v where v.dossier = named.dossier and v.level <= clearance()
                                          and (v.right_ = 3 or named.principal = any (principals()))));
reset role;

grant create on schema entente to entente_definer;
set role entente_definer;

create or replace function share_with(dossier uuid, principal int, right_ smallint, until timestamptz, reason text)
  returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint := claim(dossier);
  begin
    insert into share (dossier, principal, right_, until, granted_by, reason)
      values (dossier, principal, right_, coalesce(until, 'infinity'), officer(), reason)
      on conflict on constraint share_pkey do update
        set right_ = excluded.right_, until = excluded.until, granted_by = excluded.granted_by, reason = excluded.reason, since = excluded.since;
    perform recompute(dossier);
    return n;
  end $$;

-- one more in the circle, or another right for somebody who is in it
create function name_in(dossier uuid, principal int, right_ smallint, until timestamptz, reason text)
  returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint := claim(dossier);
  begin
    insert into named (dossier, principal, right_, until, reason)
      values (dossier, principal, right_, coalesce(until, 'infinity'), reason)
      on conflict on constraint named_pkey do update
        set right_ = excluded.right_, until = excluded.until, granted_by = excluded.granted_by, reason = excluded.reason, since = excluded.since;
    perform recompute(dossier);
    return n;
  end $$;

create function unname(dossier uuid, principal int) returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint := claim(dossier);
  begin
    delete from named x where x.dossier = unname.dossier and x.principal = unname.principal;
    perform recompute(dossier);
    return n;
  end $$;

-- those of the home agency who decide about sight of a dossier today; for functions, never for the application
create function keepers(dossier uuid) returns setof uuid stable security definer set search_path = entente, pg_temp language sql as $$
  select distinct s.person
  from dossier d
  join agency h on h.principal = d.home_agency
  join seat s on s.agency in (h.id, h.successor) and s.since <= current_date and s.until > current_date and s.clearance >= d.level
    and (s.office in (2, 3) or s.office in (1, 4) and (d.restricted or d.level >= 2))
  join person p on p.id = s.person
  left join unit u on u.id = s.unit
  where d.id = keepers.dossier
    and exists (select from visible v where v.dossier = d.id and v.right_ = 3 and v.until > now() and v.principal in (h.principal, u.principal, p.principal))
  $$;

-- three hours of reading, for the officer alone and within the clearance; no row when there is nothing to open, for whatever reason
create function break_glass(asked uuid, printed text, reason text) returns table (matter uuid, next bigint, ends timestamptz)
  security definer set search_path = entente, pg_temp language plpgsql as $$
  declare me int;
  begin
    select p.id into me from principal p where p.kind = 4 and p.ref = officer() and p.id = any (principals());
    if me is null or exists (select from seat s where s.person = officer() and s.office in (5, 6) and s.since <= current_date and s.until > current_date) then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    if current_setting('transaction_isolation') = 'read committed' then
      raise exception 'repeatable read needed' using errcode = 'invalid_transaction_state';
    end if;
    if (select count(*) from glass g where g.officer = officer() and g.since > now() - interval '1 day') >= 5 then
      raise exception 'too often' using errcode = 'program_limit_exceeded';
    end if;
    select d.id into matter from dossier d where (d.id = asked or d.number = printed) and d.level <= clearance() order by d.opened_on desc, d.id limit 1;
    if matter is null then
      return;
    end if;
    update dossier d set version = d.version + 1 where d.id = matter returning d.version into next;
    ends := now() + interval '3 hours';
    insert into glass (dossier, principal, officer, reason, until) values (matter, me, officer(), break_glass.reason, ends);
    perform recompute(matter);
    return next;
  end $$;
grant execute on function name_in(uuid, int, smallint, timestamptz, text), unname(uuid, int), break_glass(uuid, text, text) to entente_app;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
