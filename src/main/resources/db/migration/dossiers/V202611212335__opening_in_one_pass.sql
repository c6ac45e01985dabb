-- A new dossier has nothing to compare its sight with: it is derived and put in, and there must be one who manages it. The parts come in one statement.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
create or replace function open_matter(id uuid, kind smallint, home int, unit int, level smallint, restricted boolean, open boolean, due_on date,
    opened_on date, title jsonb, words text, circle int[], lead int, cooperating int[])
  returns text security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n text; manages boolean;
  begin
    if (home = any (principals()) and level <= clearance()) is not true then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    n := next_number(home, level, restricted);
    insert into dossier (id, kind, home_agency, home_unit, level, restricted, open, due_on, opened_on, title, words, number)
      values (id, kind, home, unit, level, restricted, open, coalesce(due_on, 'infinity'), opened_on, coalesce(title, '{}'), coalesce(words, ''), n);
    insert into named select open_matter.id, c, 3 from unnest(circle) c;
    insert into role_in
      select open_matter.id, lead, 1 where lead is not null
      union all
      select distinct open_matter.id, c, 2 from unnest(cooperating) c where c is distinct from lead;
    with seen as (insert into visible select * from derived v where v.dossier = open_matter.id returning right_)
      select bool_or(right_ = 3) into manages from seen;
    if manages is not true then
      raise exception 'nobody would manage this dossier' using errcode = 'check_violation';
    end if;
    return n;
  end $$;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
