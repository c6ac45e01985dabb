-- An overview is one statement: of a reader of little the classes as they are, of a reader of much what was counted last for this very set of
-- principals and this clearance, which row-level security gives to nobody else. Beside the rows stand their sums, for the months before.
set role entente_owner;
set search_path = entente;
alter table overview_snapshot add column sums bigint[];

create function class_rows(cutoffs date[]) returns table (day date, rows jsonb, sums bigint[])
  stable set search_path = entente, pg_temp language sql as $$
  select c.day,
    coalesce(jsonb_agg(jsonb_build_array(l.lead, l.on_time, l.late, l.open, l.overdue)) filter (where l.lead is not null), '[]'),
    array[coalesce(sum(l.on_time), 0), coalesce(sum(l.late), 0), coalesce(sum(l.open), 0), coalesce(sum(l.overdue), 0)]::bigint[]
  from unnest(cutoffs) c (day)
  left join (
    select day, lead, coalesce(sum(n) filter (where class = 0), 0) as on_time, coalesce(sum(n) filter (where class = 1), 0) as late,
      coalesce(sum(n) filter (where class = 2), 0) as open, coalesce(sum(n) filter (where class = 3), 0) as overdue
    from class_counts(cutoffs)
    group by day, lead) l on l.day = c.day
  group by c.day $$;

-- The rows of the first day; of the others the sums alone. Without a time: counted now, or, of a broad reader, not counted yet.
create function overview(cutoffs date[], at_once int) returns table (day date, broad boolean, at timestamptz, rows jsonb, sums bigint[])
  stable set search_path = entente, pg_temp language plpgsql as $$
  #variable_conflict use_column
  begin
    if (select count(*) from (select from visible where principal = any (principals()) and kind = 1 limit at_once + 1) few) > at_once then
      return query
        select c.day, true, s.at, case when c.n = 1 then s.rows end, s.sums
        from unnest(cutoffs) with ordinality c (day, n)
        left join overview_snapshot s on s.principals = principals() and s.clearance = clearance() and s.cutoff = c.day and s.sums is not null;
    else
      return query
        select r.day, false, null::timestamptz, r.rows, r.sums
        from class_rows(cutoffs) r;
    end if;
  end $$;
grant execute on function class_rows(date[]), overview(date[], int) to entente_app;
reset role;
set search_path = public;
