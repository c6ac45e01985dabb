-- What a token is good for, when it was last used, and a name for it that opens nothing.
set role entente_owner;
set search_path = house, entente;

alter table token add column id uuid not null default gen_random_uuid() unique;
alter table token add column read_only boolean not null default false;
alter table token add column deeds text[];                        -- names of what it may do at most; null: whatever the office gives
alter table token add column used_at timestamptz;
reset role;
set search_path = public;
