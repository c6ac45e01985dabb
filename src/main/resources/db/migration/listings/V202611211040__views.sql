-- Saved views of a register: a name and the query of an address. Shared views never widen what anybody sees.
set role entente_owner;
set search_path = entente;

create table saved_view (
  id       uuid primary key,
  owner    uuid not null references person,
  register text not null,
  name     text not null check (length(name) between 1 and 80),
  query    text not null check (length(query) <= 2000),
  position int not null default 0,
  unique (owner, register, name));
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy mine on saved_view using (owner = officer()) with check (owner = officer());
grant select, insert, update, delete on saved_view to entente_app;

-- the overview per set of principals, with its time; computed from what these principals see
create table overview_snapshot (
  principals int[] not null,
  clearance  smallint not null,
  cutoff     date not null,
  at         timestamptz not null,
  rows       jsonb not null,
  primary key (principals, clearance, cutoff));
alter table overview_snapshot enable row level security;
alter table overview_snapshot force row level security;
create policy mine on overview_snapshot using (principals = principals() and clearance = clearance())
  with check (principals = principals() and clearance = clearance());
grant select, insert, update, delete on overview_snapshot to entente_app;
reset role;
set search_path = public;
