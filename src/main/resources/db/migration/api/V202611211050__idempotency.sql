-- Answers of writes that carried an Idempotency-Key, written in the transaction of the deed and kept for a day.
set role entente_owner;
set search_path = entente;

create table idempotency (
  person      uuid not null references person,
  key         text not null check (length(key) between 1 and 200),
  fingerprint text not null,                                      -- of the request: method, address, seat, version, body
  status      int,                                                -- null only inside the transaction that is doing the deed
  headers     jsonb not null default '{}',
  body        text not null default '',
  at          timestamptz not null default clock_timestamp(),
  primary key (person, key));
create index idempotency_at on idempotency (at);
alter table idempotency enable row level security;
alter table idempotency force row level security;
create policy mine on idempotency to entente_app using (person = officer()) with check (person = officer());
grant select, insert, update on idempotency to entente_app;

-- the house throws away what is older than a day and can read none of it
create policy aged on idempotency for delete to entente_house using (at < now() - interval '1 day');
grant delete on idempotency to entente_house;
reset role;
set search_path = public;
