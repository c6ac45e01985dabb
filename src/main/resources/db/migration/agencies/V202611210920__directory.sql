-- The directory: agencies over time, units, groups, people and the seats from which they act. It says nothing about any dossier.
set role entente_owner;
set search_path = entente;

create table agency (
  id        uuid primary key,
  principal int not null unique references principal,
  code      text not null unique check (code ~ '^[A-Z0-9-]{2,24}$'),
  kind      text not null,                                        -- MINISTRY, COMMISSION, UNION, ASSOCIATION, FRONT, PROVINCE, MISSION, ASSEMBLY, OFFICE
  pillar    smallint not null check (pillar between 1 and 4),     -- 1 party, 2 state, 3 people, 4 parliament
  names     jsonb not null,                                       -- language -> name
  short     jsonb not null default '{}',
  parent    uuid references agency,
  since     date not null default '-infinity',
  until     date not null default 'infinity' check (until > since),
  successor uuid references agency,
  invented  boolean not null default false);
create index agency_parent on agency (parent);
create index agency_successor on agency (successor);

create table unit (
  id        uuid primary key,
  principal int not null unique references principal,
  agency    uuid not null references agency,
  code      text not null,
  names     jsonb not null,
  unique (agency, code));

create table agency_group (
  id        uuid primary key,
  principal int not null unique references principal,
  code      text not null unique,
  names     jsonb not null);

create table group_member (
  agency_group uuid not null references agency_group,
  agency       uuid not null references agency,
  primary key (agency_group, agency));
create index group_member_agency on group_member (agency);

create table person (
  id        uuid primary key,
  principal int not null unique references principal,
  names     jsonb not null,                                       -- language or 'latin' -> name
  spellings text[] not null default '{}',                         -- other spellings, any script
  invented  boolean not null default false);

create table seat (
  id        uuid primary key,
  person    uuid not null references person,
  agency    uuid not null references agency,
  unit      uuid references unit,
  office    smallint not null check (office between 1 and 6),     -- 1 desk, 2 secretary, 3 head, 4 liaison, 5 auditor, 6 administrator
  clearance smallint not null default 1 check (clearance between 0 and 4),
  main      boolean not null default true,
  since     date not null default '-infinity',
  until     date not null default 'infinity' check (until > since));
create index seat_person on seat (person);
create index seat_agency on seat (agency, office);
create index seat_unit on seat (unit);
create unique index seat_one_main on seat (person) where main and until = 'infinity';

create table post_held (                                          -- public office holders: who held which post on a date
  id     uuid primary key,
  person uuid not null references person,
  agency uuid references agency,
  title  jsonb not null,
  since  date not null default '-infinity',
  until  date not null default 'infinity' check (until > since));
create index post_held_person on post_held (person);
create index post_held_agency on post_held (agency);

grant select on agency, unit, agency_group, group_member, person, seat, post_held to entente_app, entente_house;
grant select on principal to entente_house;
create policy directory_house on principal for select to entente_house using (true);
create policy directory_owner on principal for select to entente_owner using (true);
reset role;
set search_path = public;
