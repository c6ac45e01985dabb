-- The secret of an authenticator is kept sealed with a key that is not in the database; the server seals those of before when it starts.
set role entente_owner;
set search_path = house, entente;

alter table authenticator add column sealed boolean not null default false;
reset role;
set search_path = public;
