-- Who may sign in, with which preferences, and the tokens of the API. No dossier here: the house role reads it.
set role entente_owner;
set search_path = house, entente;

create table house.account (
  login         text primary key check (login ~ '^[a-z0-9._-]{2,64}$'),
  person        uuid not null unique references entente.person,
  password_hash text not null,
  language      text not null default 'vi' check (language in ('vi', 'en', 'ar', 'fa', 'ur')),
  theme         text not null default 'auto' check (theme in ('auto', 'light', 'dark')),
  digits        text not null default 'latn' check (digits in ('latn', 'native')),
  calendar      text not null default 'gregory' check (calendar in ('gregory', 'persian', 'islamic')),
  letter_keys   boolean not null default true,
  enabled       boolean not null default true,
  must_change   boolean not null default false);                 -- the password was given, not chosen

create table house.token (
  hash    text primary key,                                       -- SHA-256 of the token, in hex
  person  uuid not null references entente.person,
  seat    uuid references entente.seat,
  name    text not null,
  made_at timestamptz not null default clock_timestamp(),
  until   timestamptz not null);
create index token_person on house.token (person);
create index token_seat on house.token (seat);

create table house.installation (                                 -- one row
  one  boolean primary key default true check (one),
  demo boolean not null);
reset role;
set search_path = public;
