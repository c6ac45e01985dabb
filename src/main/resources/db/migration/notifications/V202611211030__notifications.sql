-- A notification is (person, dossier, fact), rendered under its reader: a dossier that is no longer seen shows nothing.
set role entente_owner;
set search_path = entente;

create table follow (
  person  uuid not null references person,
  dossier uuid not null references dossier,
  since   timestamptz not null default clock_timestamp(),
  primary key (person, dossier));
create index follow_dossier on follow (dossier);
alter table follow enable row level security;
alter table follow force row level security;
create policy mine on follow for select using (person = officer() and exists (select from visible v where v.dossier = follow.dossier and v.level <= clearance()));
create policy added on follow for insert with check (person = officer() and exists (select from visible v where v.dossier = follow.dossier and v.level <= clearance()));
create policy removed on follow for delete using (person = officer());
grant select, insert, delete on follow to entente_app;

create table notification (
  id      bigint generated always as identity primary key,
  person  uuid not null references person,
  dossier uuid not null references dossier,
  fact    text not null,
  reason  text not null,                                          -- ASSIGNED, WAITING, FOLLOWED, DECIDED
  actor   uuid not null references person,
  at      timestamptz not null default clock_timestamp(),
  seen_at timestamptz);
create index notification_person on notification (person, id);
create index notification_unseen on notification (person) where seen_at is null;
create index notification_dossier on notification (dossier);
create index notification_actor on notification (actor);
alter table notification enable row level security;
alter table notification force row level security;
create policy mine on notification for select using (person = officer() and exists (select from visible v where v.dossier = notification.dossier and v.level <= clearance()));
create policy seen on notification for update using (person = officer());
create policy added on notification for insert with check (actor = officer() and exists (select from visible v where v.dossier = notification.dossier and v.level <= clearance()));
grant select, insert (person, dossier, fact, reason, actor), update (seen_at) on notification to entente_app;

-- who follows a dossier, for telling them; the reader of this list sees the dossier
create function followers(dossier uuid) returns setof uuid security definer set search_path = entente, pg_temp language sql stable as $$
  select f.person from follow f
  where f.dossier = followers.dossier
    and exists (select from visible v where v.dossier = followers.dossier and v.principal = any (principals()) and v.until > now() and v.level <= clearance())
  $$;
reset role;
grant create on schema entente to entente_definer;
grant select on entente.follow to entente_definer;
alter function entente.followers(uuid) owner to entente_definer;
grant execute on function entente.followers(uuid) to entente_app;
revoke create on schema entente from entente_definer;
set search_path = public;
