-- The walk of a search: keys of what the caller sees, in order, that may hold what is sought. Under row-level security the principals would be read
-- anew for each row; so the function says in the statement what the policy on visible says: principals, the clock and the clearance of the context.
-- Principals for whom rare words are kept are not walked when one of the words, and one of the keys, is rare for all of them: their dossiers are looked
-- up. Each other principal is walked over at most `reach` rows. Where one was not walked to its end, its last row is an edge: nothing after the first edge is
-- complete, and the next walk begins there.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
-- The dossiers of these principals with a word that begins as one of the words does, or one of the keys, which is rare for them all; null when none is,
-- or when there are thousands: then a walk finds them soon.
create or replace function looked_up(broad int[], words text[], keys text[]) returns uuid[]
  stable security definer set search_path = entente, pg_temp language plpgsql as $$
  declare
    word text := rarest(broad, words);
    key  text := case when cardinality(keys) = 0 then word else rarest(broad, keys) end;
    found uuid[];
  begin
    if cardinality(broad) = 0 or word is null or key is null then
      return null;
    end if;
    found := array(
      select r.dossier
      from unnest(broad) p
      cross join generate_series(0, clearance()) l
      cross join (select word union select key) b (beginning)
      cross join lateral (
        select x.dossier
        from rare_word x
        where x.principal = p
          and x.level = l
          and x.word >= b.beginning collate "C"
          and x.word < (b.beginning || chr(1114111)) collate "C"
        limit 3001) r
      limit 3001);
    return case when cardinality(found) <= 3000 then found end;
  end $$;

-- the longest of the words with which no common word of these principals begins
create or replace function rarest(broad int[], words text[]) returns text
  stable security definer set search_path = entente, pg_temp language sql as $$
  select w
  from (select left(u, 60) as w from unnest(words) u) u
  where length(w) > 1
    and not exists (
      select from unnest(broad) p
      cross join lateral (
        select from common_word c
        where c.principal = p
          and c.word >= w collate "C"
          and c.word < (w || chr(1114111)) collate "C"
        limit 1) c)
  order by length(w) desc
  limit 1 $$;

drop function if exists sought(smallint, boolean[], boolean, boolean, date, uuid, date, date, bigint, bigint, int, int);
create or replace function sought(kind smallint, open boolean[], by_due boolean, latest boolean, after_day date, after_dossier uuid,
    due_from date, due_to date, word_marks bigint, key_marks bigint, words text[], keys text[], most int, reach int)
  returns table (day date, dossier uuid, hit boolean, edge boolean)
  stable security definer set search_path = entente, pg_temp set max_parallel_workers_per_gather = 0 language plpgsql as $$
  declare
    broad int[] := array(select s.principal from surveyed s where s.ready and s.principal = any (principals()));
    found uuid[] := looked_up(broad, words, keys);
    walked int[] := case when found is null then principals() else array(select p from unnest(principals()) p where p <> all (broad)) end;
  begin
    return query execute format($walk$
      select u.day, u.dossier, bool_or(u.hit), bool_or(u.n = $11)
      from (
      select k.day, k.dossier, k.hit, k.n
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
      union all
      select v.%1$I, v.dossier, true, 0
      from visible v
      where v.dossier = any ($13)
        and v.principal = any ($14)
        and v.open = any ($2)
        and (v.%1$I, v.dossier) %2$s ($4, $5)
        and %3$s
        and v.until > now()
        and v.level <= $12) u
      group by 1, 2
      order by 1 %4$s, 2 %4$s
      limit $10 $walk$,
      case when by_due then 'due_on' else 'opened_on' end, case when latest then '<' else '>' end,
      -- each order has one index that gives it; what is written as "is true" keeps the other out
      case when by_due then '(v.kind = $3) is true and v.due_on >= $6 and v.due_on <= $7'
                       else 'v.kind = $3 and (v.due_on >= $6) is true and (v.due_on <= $7) is true' end,
      case when latest then 'desc' else 'asc' end)
    using walked, open, kind, after_day, after_dossier, due_from, due_to, word_marks, key_marks, most, reach, clearance(), found, broad;
  end $$;
grant execute on function sought(smallint, boolean[], boolean, boolean, date, uuid, date, date, bigint, bigint, text[], text[], int, int) to entente_app;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
