-- Passkeys: whom the devices know an account as, and the public half of every key. The house role alone reads them.
set role entente_owner;
set search_path = house, entente;

create table passkey_holder (
  login  text primary key references account,
  handle bytea not null unique);                                  -- random, so that a device learns nothing of the account

create table passkey (
  id              uuid primary key default gen_random_uuid(),     -- names it on pages, and opens nothing
  credential      bytea not null unique,                          -- the name that the device gave it
  login           text not null references passkey_holder,
  name            text not null,
  public_key      bytea not null,
  attestation     bytea not null,                                 -- what the device said of the key when it was made
  signatures      bigint not null,                                -- the device's count; 0 for ever where it keeps none
  backup_eligible boolean not null,
  backed_up       boolean not null,
  transports      text[] not null,
  made_at         timestamptz not null,
  used_at         timestamptz);
create index passkey_login on passkey (login);
reset role;
set search_path = public;
