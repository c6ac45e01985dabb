-- What every list sorts and shows besides identity: number, opening date, folded words; and the deed that opens a dossier with its parts.
set role entente_owner;
set search_path = entente;

alter table principal add column code text;                          -- short name in numbers: MOFA, HUNGYEN

alter table dossier
  add column number    text,
  add column opened_on date not null default current_date,
  add column home_unit int references principal,
  add column words     text not null default '';                     -- ' ' + folded words and symbol keys, one blank between
alter table staged_dossier
  add column number    text,
  add column opened_on date not null default current_date,
  add column home_unit int,
  add column words     text not null default '';
create index dossier_number on dossier (number);
create index dossier_home_unit on dossier (home_unit) where home_unit is not null;
grant update (words) on dossier to entente_app;

alter table visible add column opened_on date not null default current_date;
create index visible_opened on visible (principal, kind, open, opened_on, dossier);

-- one series per agency, level and circle, so that a gap tells nothing outside them
alter default privileges for role entente_owner in schema entente grant usage on sequences to entente_definer;
create function open_series() returns trigger security definer language plpgsql set search_path = entente, pg_temp as $$
  declare l int; r text;
  begin
    for l in 0..4 loop
      foreach r in array array['', 'r'] loop
        execute format('create sequence %I', 'number_' || new.id || '_' || l || r);
      end loop;
    end loop;
    return null;
  end $$;
create trigger open_series after insert on principal for each row when (new.kind = 1) execute function open_series();
reset role;

grant create on schema entente to entente_definer;
set role entente_definer;
create function next_number(home int, level smallint, restricted boolean) returns text security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    return (select code from principal where id = home) || '-' || substr('P CST', level + 1, 1) || case when restricted then 'R' else '' end
        || nextval(format('entente.number_%s_%s%s', home, level, case when restricted then 'r' else '' end));
  end $$;

-- open_dossier with everything a register shows and the parts of the matter, in one derivation; gives the number
create function open_matter(id uuid, kind smallint, home int, unit int, level smallint, restricted boolean, open boolean, due_on date, opened_on date,
    title jsonb, words text, circle int[], lead int, cooperating int[])
  returns text security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n text;
  begin
    if (home = any (principals()) and level <= clearance()) is not true then
      raise exception 'not in this seat' using errcode = 'insufficient_privilege';
    end if;
    n := replace(next_number(home, level, restricted), ' ', '');
    insert into dossier (id, kind, home_agency, home_unit, level, restricted, open, due_on, opened_on, title, words, number)
      values (id, kind, home, unit, level, restricted, open, coalesce(due_on, 'infinity'), opened_on, coalesce(title, '{}'), coalesce(words, ''), n);
    insert into named select open_matter.id, c, 3 from unnest(circle) c;
    insert into role_in select open_matter.id, lead, 1 where lead is not null;
    insert into role_in select distinct open_matter.id, c, 2 from unnest(cooperating) c where c is distinct from lead;
    perform recompute(id);
    return n;
  end $$;
grant execute on function open_matter(uuid, smallint, int, int, smallint, boolean, boolean, date, date, jsonb, text, int[], int, int[]) to entente_app;
grant execute on function next_number(int, smallint, boolean) to entente_owner;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
