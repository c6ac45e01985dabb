-- Sessions (the columns are those that Spring Session names), devices people have signed in from, and tries to sign in.
set role entente_owner;
set search_path = house, entente;

create table spring_session (
  primary_id            text primary key,
  session_id            text not null unique,
  creation_time         bigint not null,                          -- milliseconds since 1970, here and below
  last_access_time      bigint not null,
  max_inactive_interval int not null,
  expiry_time           bigint not null,
  principal_name        text);
create index spring_session_expiry on spring_session (expiry_time);
create index spring_session_principal on spring_session (principal_name);

create table spring_session_attributes (
  session_primary_id text not null references spring_session on delete cascade,
  attribute_name     text not null,
  attribute_bytes    bytea not null,
  primary key (session_primary_id, attribute_name));

create table device (                                             -- a browser from which somebody has once signed in
  hash    text primary key,                                       -- SHA-256 of what its cookie says
  login   text not null references account,
  seen_at timestamptz not null);
create index device_login on device (login);

create table attempt (                                            -- tries to sign in, for the delays between them
  key   text primary key,                                         -- SHA-256 of name and address, of name and device, or of the address
  tries int not null,
  last  timestamptz not null,
  until timestamptz not null);                                    -- no further try is looked at before
create index attempt_last on attempt (last);
reset role;
set search_path = public;
