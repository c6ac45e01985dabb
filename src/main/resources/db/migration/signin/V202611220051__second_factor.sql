-- The second proof of an account: an authenticator's secret, and recovery codes as hashes. The house role alone reads them.
set role entente_owner;
set search_path = house, entente;

create table authenticator (
  login     text primary key references account,
  secret    bytea not null,
  in_use    boolean not null default false,                       -- its first code was right
  last_step bigint not null default 0,                            -- the newest 30 seconds whose code was used: none is good twice
  made_at   timestamptz not null);

create table recovery_code (
  hash  text primary key,
  login text not null references account);
create index recovery_code_login on recovery_code (login);
reset role;
set search_path = public;
