-- Who of another service (OpenID Connect) is which account here: noted when they first come, and held to from then on. The house role alone reads it.
set role entente_owner;
set search_path = house, entente;

create table outer_account (
  issuer  text not null,
  subject text not null,                                          -- as the service names them for ever
  login   text not null references account,
  since   timestamptz not null,
  primary key (issuer, subject),
  unique (issuer, login));                                        -- nobody else of that service comes in under the same login
create index outer_account_login on outer_account (login);
reset role;
set search_path = public;
