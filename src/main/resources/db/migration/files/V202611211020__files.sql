-- Files of a dossier, kept in the database so that a node owns nothing.
set role entente_owner;
set search_path = entente;

create table file (
  id         uuid primary key,
  dossier    uuid not null references dossier,
  name       text not null,
  media_type text not null,
  size       bigint not null check (size between 1 and 26214400),
  sha256     text not null,
  added_by   uuid not null references person,
  added_at   timestamptz not null,
  content    bytea not null);
create index file_dossier on file (dossier);
create index file_added_by on file (added_by);
alter table file alter column content set storage external;
alter table file enable row level security;
alter table file force row level security;
create policy seen on file for select using (exists (select from visible v where v.dossier = file.dossier and v.level <= clearance()));
create policy added on file for insert with check (exists (select from visible v where v.dossier = file.dossier and v.level <= clearance() and v.right_ >= 2));
grant select, insert on file to entente_app;
reset role;
set search_path = public;
