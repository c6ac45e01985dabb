-- The number at the bell, so that a page can have it in a statement of its own rows; counting stops somewhere above a hundred.
set role entente_owner;
set search_path = entente;
create function unread() returns int stable set search_path = entente, pg_temp language sql as $$
  select count(distinct dossier)::int
  from (select dossier from notification where person = officer() and seen_at is null limit 200) unseen $$;
grant execute on function unread() to entente_app;
reset role;
set search_path = public;
