-- The id of the directory's dossier comes from where all ids come from, and not from the database.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
drop function keep_directory();
create function keep_directory(fresh uuid) returns table (matter uuid, next bigint) security definer set search_path = entente, pg_temp language plpgsql as $$
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
        values (fresh, 4, me, 0, '{"en": "Directory", "vi": "Danh mục", "ar": "الدليل", "fa": "فهرست دستگاه‌ها", "ur": "فہرست"}');
      insert into journal (dossier, version, fact, officer) values (fresh, 1, 'DirectoryOpened', officer());
      perform recompute(fresh);
    end if;
    update dossier d set version = d.version + 1 where d.kind = 4 returning d.id, d.version into matter, next;
    return next;
  end $$;
grant execute on function keep_directory(uuid) to entente_app;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
