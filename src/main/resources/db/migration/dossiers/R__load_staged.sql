-- The bulk path: one line for every child table that comes through staging. Runs again whenever this file changes.
set search_path = entente;
grant create on schema entente to entente_definer;
set role entente_definer;
create or replace function recompute(dossier uuid) returns void security definer set search_path = entente, pg_temp language plpgsql as $$
  #variable_conflict use_column
  begin
    perform from dossier d where d.id = recompute.dossier for update;             -- first of all
    delete from visible v where v.dossier = recompute.dossier
      and not exists (select from derived n where n.dossier = recompute.dossier and n.principal = v.principal);
    insert into visible as v select * from derived n where n.dossier = recompute.dossier
      on conflict (dossier, principal) do update
        set open = excluded.open, due_on = excluded.due_on, level = excluded.level, kind = excluded.kind,
            right_ = excluded.right_, until = excluded.until, opened_on = excluded.opened_on
        where (v.open, v.due_on, v.level, v.kind, v.right_, v.until, v.opened_on)
           is distinct from (excluded.open, excluded.due_on, excluded.level, excluded.kind, excluded.right_, excluded.until, excluded.opened_on);
    if not exists (select from visible v where v.dossier = recompute.dossier and v.right_ = 3)
       and exists (select from dossier d where d.id = recompute.dossier) then
      raise exception 'nobody would manage this dossier' using errcode = 'check_violation';
    end if;
  end $$;

create or replace function load_staged() returns bigint security definer set search_path = entente, pg_temp language plpgsql as $$
  declare n bigint;
  begin
    insert into dossier select * from staged_dossier;
    get diagnostics n = row_count;
    insert into share   select * from staged_share;
    insert into role_in select * from staged_role_in;
    insert into named   select * from staged_named;
    insert into visible select * from derived where dossier in (select id from staged_dossier);
    insert into journal (dossier, version, fact, officer) select id, version, 'Imported', officer() from staged_dossier;
    insert into task      select * from staged_task;
    insert into task_span select * from staged_task_span;
    delete from staged_dossier; delete from staged_share; delete from staged_role_in; delete from staged_named;
    delete from staged_task; delete from staged_task_span;
    return n;
  end $$;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
