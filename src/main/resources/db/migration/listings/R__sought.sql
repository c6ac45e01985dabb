-- The walk of a search: keys of what the caller sees, in order, that may hold what is sought. Under row-level security the principals would be read
-- anew for each row; so the function says in the statement what the policy on visible says: principals, the clock and the clearance of the context.
-- Each principal is walked over at most `reach` rows. Where one was not walked to its end, its last row is an edge: nothing after the first edge is
-- complete, and the next walk begins there.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
create or replace function sought(kind smallint, open boolean[], by_due boolean, latest boolean, after_day date, after_dossier uuid,
    due_from date, due_to date, words bigint, keys bigint, most int, reach int)
  returns table (day date, dossier uuid, hit boolean, edge boolean)
  stable security definer set search_path = entente, pg_temp set max_parallel_workers_per_gather = 0 language plpgsql as $$
  begin
    return query execute format($walk$
      select k.day, k.dossier, bool_or(k.hit), bool_or(k.n = $11)
      from unnest($1) p
      cross join unnest($2) o
      cross join lateral (
        select w.*
        from (
          select x.day, x.dossier, (x.marks & $8) = $8 or (x.marks & $9) = $9 as hit, row_number() over () as n
          from (
            select v.%1$I as day, v.dossier, v.marks
            from visible v
            where v.principal = p
              and v.open = o
              and (v.%1$I, v.dossier) %2$s ($4, $5)
              and %3$s
              and v.until > now()
              and v.level <= $12
            order by v.%1$I %4$s, v.dossier %4$s
            limit $11) x) w
        where w.hit or w.n = $11
        limit $10) k
      group by 1, 2
      order by 1 %4$s, 2 %4$s
      limit $10 $walk$,
      case when by_due then 'due_on' else 'opened_on' end, case when latest then '<' else '>' end,
      -- each order has one index that gives it; what is written as "is true" keeps the other out
      case when by_due then '(v.kind = $3) is true and v.due_on >= $6 and v.due_on <= $7'
                       else 'v.kind = $3 and (v.due_on >= $6) is true and (v.due_on <= $7) is true' end,
      case when latest then 'desc' else 'asc' end)
    using principals(), open, kind, after_day, after_dossier, due_from, due_to, words, keys, most, reach, clearance();
  end $$;
grant execute on function sought(smallint, boolean[], boolean, boolean, date, uuid, date, date, bigint, bigint, int, int) to entente_app;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
