-- Whether anything waits to be sealed, settled or not: the newest entry says it. To look for any entry after the horizon read the whole journal
-- whenever nothing waited.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
create or replace function journal_waiting() returns boolean security definer set search_path = entente, pg_temp language sql as $$
  select coalesce((select (j.xid, j.id) > (h.xid, h.entry)
                   from journal_horizon h, (select xid, id from journal order by xid desc, id desc limit 1) j), false) $$;
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
