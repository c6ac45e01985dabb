-- The derivation and the bulk path. Runs again whenever this file changes. A child table that comes through staging has one line in load_staged.
set search_path = entente;
grant create on schema entente to entente_definer;
set role entente_owner;
grant truncate on staged_dossier, staged_share, staged_role_in, staged_named, staged_journal, staged_task, staged_task_span, staged_task_report,
  staged_task_deadline_request, staged_task_source, staged_guiding_document to entente_definer;
set role entente_definer;

-- Who sees what: one text, read once over the register and once over what waits to be loaded into it. An urgent look (glass) is a ground in an
-- open and in a closed circle, so it names none; it is never loaded.
do $$ declare t text; begin
  foreach t in array array['', 'staged_'] loop
    execute format($view$
      create or replace view %1$sderived as
      select distinct on (d.id, r.principal) r.principal, d.open, d.due_on, d.id as dossier, d.level, d.kind, r.right_, r.until, d.opened_on, d.marks
      from %1$sdossier d
      join (select id as dossier, home_agency as principal, 3::smallint as right_, 'infinity'::timestamptz as until, false as circle from %1$sdossier
            union all
            select dossier, principal, case when part in (1, 2) then 2 else 1 end::smallint, 'infinity', false from %1$srole_in
            union all
            select dossier, principal, right_, until, false from %1$sshare where until > now()
            union all
            select n.dossier, n.principal, n.right_, n.until, true from %1$snamed n join principal p on p.id = n.principal and p.kind in (2, 4)
              where n.until > now()
            %2$s
           ) r on r.dossier = d.id and (r.circle is null or r.circle = (d.restricted or d.level >= 2))
      order by d.id, r.principal, r.right_ desc, r.until desc
      $view$, t, case t when '' then 'union all select dossier, principal, 1::smallint, until, null from glass where until > now()' else '' end);
  end loop;
end $$;

create or replace function recompute(dossier uuid) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  #variable_conflict use_column
  begin
    perform from dossier d where d.id = recompute.dossier for update;             -- first of all
    delete from visible v where v.dossier = recompute.dossier
      and not exists (select from derived n where n.dossier = recompute.dossier and n.principal = v.principal);
    insert into visible as v select * from derived n where n.dossier = recompute.dossier
      on conflict (dossier, principal) do update
        set open = excluded.open, due_on = excluded.due_on, level = excluded.level, kind = excluded.kind,
            right_ = excluded.right_, until = excluded.until, opened_on = excluded.opened_on, marks = excluded.marks
        where (v.open, v.due_on, v.level, v.kind, v.right_, v.until, v.opened_on, v.marks)
           is distinct from (excluded.open, excluded.due_on, excluded.level, excluded.kind, excluded.right_, excluded.until, excluded.opened_on, excluded.marks);
    if not exists (select from visible v where v.dossier = recompute.dossier and v.right_ = 3)
       and exists (select from dossier d where d.id = recompute.dossier) then
      raise exception 'nobody would manage this dossier' using errcode = 'check_violation';
    end if;
  end $$;

-- The next number of a series: one series per agency, level and circle. Its text is plain SQL without a table, so
-- that a load has it in its own plan.
-- Who sees one dossier of a closed series sees not all of it, so its numbers come scattered and a gap between two tells nothing.
create or replace function series(home int, level smallint, restricted boolean) returns regclass stable language sql as $$
  select format('entente.number_%s_%s%s', home, level, case when restricted then 'r' else '' end)::regclass $$;
drop function if exists number_in(text, smallint, boolean, bigint);
create or replace function number_in(code text, level smallint, restricted boolean, n bigint, key bytea) returns text stable language sql as $$
  select code || '-' || (array['P', '', 'C', 'S', 'T'])[level + 1] || case when restricted then 'R' else '' end
      || case when restricted or level >= 2 then scattered(n, key || convert_to(format('%s %s %s', code, level, restricted), 'UTF8')) else n end $$;
create or replace function next_number(home int, level smallint, restricted boolean) returns text security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    return (select number_in(p.code, next_number.level, next_number.restricted, nextval(series(home, next_number.level, next_number.restricted)), k.key)
            from principal p, series_key k where p.id = home);
  end $$;

-- What waits in staging becomes register, parts, shares, circles, sight and one entry each, set by set. A dossier without a number
-- takes the next of its series, in the order of opening; one without an entry of its version gets the entry Imported. Staging is empty afterwards.
create or replace function load_staged() returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare
    n bigint;
    m bigint;
    entries bigint := (select coalesce(max(id), 0) from journal);
  begin
    -- counted, not "exists": a plan for the first row found would compare every row with every other
    select count(*) into n from staged_dossier d where (d.restricted or d.level >= 2) and not exists (
         select from staged_named x join principal p on p.id = x.principal and p.kind in (2, 4) where x.dossier = d.id and x.right_ = 3);
    if n > 0 then
      raise exception 'nobody would manage a dossier of this load' using errcode = 'check_violation';
    end if;
    select count(*) into n from (select dossier from staged_role_in union all select dossier from staged_share union all select dossier from staged_named) x
      where not exists (select from staged_dossier d where d.id = x.dossier);
    if n > 0 then
      raise exception 'a part, share or circle of a dossier that is not in this load' using errcode = 'check_violation';
    end if;
    update staged_dossier set marks = marks(words) where marks = -1;
    insert into dossier (id, kind, home_agency, home_unit, level, restricted, open, due_on, opened_on, title, words, marks, version, number)
      select id, kind, home_agency, home_unit, level, restricted, open, due_on, opened_on, title, words, marks, version,
        coalesce(number, number_in(code, level, restricted, nth, key))
      from (
        select d.*, p.code, k.key, case when d.number is null then nextval(x.series) end as nth
        from staged_dossier d
        join principal p on p.id = d.home_agency
        join (select home_agency, level, restricted, series(home_agency, level, restricted) as series
              from (select distinct home_agency, level, restricted from staged_dossier) y) x using (home_agency, level, restricted)
        cross join series_key k
        order by d.opened_on, d.id
        offset 0) d;
    get diagnostics n = row_count;
    insert into share   select * from staged_share;
    insert into role_in select * from staged_role_in;
    insert into named   select * from staged_named;
    insert into visible (principal, open, due_on, dossier, level, kind, right_, until, opened_on, marks)
      select principal, open, due_on, dossier, level, kind, right_, until, opened_on, marks from staged_derived;
    insert into journal (dossier, version, fact, officer, at, payload)
      select dossier, version, fact, officer, at, payload from staged_journal order by dossier, version;
    insert into journal (dossier, version, fact, officer)
      select id, version, 'Imported', officer() from staged_dossier d
      where not exists (select from staged_journal j where j.dossier = d.id and j.version = d.version);
    -- what the trigger asks of each commit, asked of all at once: an empty register is filled without it
    select count(*) into m from staged_dossier d
      where not exists (select from journal j where j.id > entries and j.dossier = d.id and j.version = d.version and j.xid = pg_current_xact_id());
    if m > 0 then
      raise exception 'no journal entry for this change' using errcode = 'integrity_constraint_violation';
    end if;
    update staged_task t set home = d.home_agency, due_on = d.due_on from staged_dossier d                      -- not row by row in its trigger
      where d.id = t.id and (t.home is null or t.due_on is null);
    update staged_task t set asked = true where t.id in (select task from staged_task_deadline_request where granted is null);
    insert into task                  select * from staged_task;
    insert into task_span             select * from staged_task_span;
    insert into task_report           select * from staged_task_report;
    insert into task_deadline_request select * from staged_task_deadline_request;
    insert into task_source           select * from staged_task_source;
    insert into guiding_document      select * from staged_guiding_document;
    truncate staged_dossier, staged_share, staged_role_in, staged_named, staged_journal, staged_task, staged_task_span, staged_task_report,
      staged_task_deadline_request, staged_task_source, staged_guiding_document;
    return n;
  end $$;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
