-- A closed circle whose managers all lost their seats would have nobody to let others in. Its home agency's heads keep it then; without one of the
-- clearance, its secretaries. Whoever was named stays named: coming back to a seat gives back what the circle says.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
create function give_keepers(most int) returns int security definer set search_path = entente, pg_temp language plpgsql as $$
  declare d record; v bigint; given int := 0;
  begin
    for d in
      with able as (                                                 -- numbers from which somebody acts today, with the highest clearance there
        select p.principal, max(s.clearance) as clearance from seat s join person p on p.id = s.person
          where s.since <= current_date and s.until > current_date group by p.principal
        union all
        select u.principal, max(s.clearance) from seat s join unit u on u.id = s.unit
          where s.since <= current_date and s.until > current_date group by u.principal),
      kept as (
        select m.dossier, max(a.clearance) as clearance from named m left join able a on a.principal = m.principal where m.right_ = 3 group by m.dossier)
      select x.id, x.level, h.id as home, h.successor
      from kept k
      join dossier x on x.id = k.dossier and (x.restricted or x.level >= 2) and coalesce(k.clearance, -1) < x.level
      join agency h on h.principal = x.home_agency
      where exists (select from seat s where s.agency in (h.id, h.successor) and s.office in (2, 3) and s.clearance >= x.level
                    and s.since <= current_date and s.until > current_date)
      order by x.id limit most
    loop
      perform from dossier x where x.id = d.id for update;
      insert into named as n (dossier, principal, right_, granted_by)
        select distinct d.id, p.principal, 3, null::uuid
        from seat s join person p on p.id = s.person
        where s.agency in (d.home, d.successor) and s.clearance >= d.level and s.since <= current_date and s.until > current_date
          and s.office = (select max(o.office) from seat o where o.agency in (d.home, d.successor) and o.office in (2, 3) and o.clearance >= d.level
                          and o.since <= current_date and o.until > current_date)
        on conflict on constraint named_pkey do update set right_ = 3, until = 'infinity';
      update dossier x set version = x.version + 1 where x.id = d.id returning x.version into v;
      insert into journal (dossier, version, fact, officer) values (d.id, v, 'KeepersGiven', '00000000-0000-0000-0000-000000000000');
      perform recompute(d.id);
      given := given + 1;
    end loop;
    return given;
  end $$;
grant execute on function give_keepers(int) to entente_house;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
