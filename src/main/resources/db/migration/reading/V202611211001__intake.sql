-- Texts that wait to be read. The text itself is seen by whoever sent it; the queue beside it knows who and from which seat, and nothing of the content.
set role entente_owner;
set search_path = entente;

create table intake (
  id        uuid primary key,
  batch     uuid not null,                                        -- sent together
  person    uuid not null references person,
  n         int not null,                                         -- place within the batch
  file_name text not null,
  text      text,                                                 -- emptied when it is done
  sha256    text not null,
  level     smallint not null,
  machine   boolean not null default false,
  stage     smallint not null default 0 check (stage between 0 and 4),  -- IntakeStage
  field     text,                                                 -- of a refusal
  problem   text,                                                 -- key of its words
  document  uuid references dossier,
  sent_at   timestamptz not null);
create index intake_person on intake (person, sent_at);
create index intake_batch on intake (batch);
create index intake_document on intake (document) where document is not null;
alter table intake enable row level security;
alter table intake force row level security;
create policy mine on intake using (person = officer()) with check (person = officer());
grant select, insert, update on intake to entente_app;

create table house.intake_turn (
  id    uuid primary key,
  login text not null,
  seat  uuid not null references entente.seat,
  tries int not null default 0,
  held_until timestamptz not null default '-infinity',
  since timestamptz not null default clock_timestamp());
create index intake_turn_since on house.intake_turn (since);
create index intake_turn_seat on house.intake_turn (seat);
reset role;
set search_path = public;
