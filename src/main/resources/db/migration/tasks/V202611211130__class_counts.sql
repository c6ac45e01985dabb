-- The four classes by lead agency at the end of each day, over what the caller sees. Under row-level security every one of a million rows would
-- probe visible again, eight times as much work; so the function starts from the same rows that the policies start from: principals, the clock and
-- the clearance of the context, written into the statement so that its plan fits the reader.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
create function class_counts(cutoffs date[]) returns table (day date, lead int, class smallint, n bigint)
  stable security definer set search_path = entente, pg_temp set work_mem = '64MB' set max_parallel_workers_per_gather = 0
  language plpgsql as $$
  declare
    first date := (select min(x) from unnest(cutoffs) x);
    last date := (select max(x) from unnest(cutoffs) x);
  begin
    return query execute format($count$
      with seen as (
        select distinct v.dossier
        from visible v
        where v.principal = any (%L::int[])
          and v.kind = 1
          and v.until > now()
          and v.level <= %L::smallint)
      select c.day, s.lead, task_class(s.due_on, s.done_on, s.withdrawn, c.day), count(*)
      from seen
      join task_span s on s.task = seen.dossier and s.since <= %L::date and s.until > %L::date
      join unnest(%L::date[]) c (day) on s.since <= c.day and s.until > c.day
      where not s.withdrawn
      group by 1, 2, 3 $count$, principals(), clearance(), last, first, cutoffs);
  end $$;
grant execute on function class_counts(date[]) to entente_app;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
