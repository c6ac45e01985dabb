-- What reading found in a document, and what it suggests; nothing enters a register by itself.
set role entente_owner;
set search_path = entente;

create table finding (
  id         uuid primary key,
  document   uuid not null references document,
  n          int not null,
  kind       text not null,
  paragraph  int not null,
  sentence   int,
  start_     int not null,
  end_       int not null,
  surface    text not null,
  value      jsonb not null,
  refers_kind text,
  refers_id  uuid,
  confidence real not null default 1,
  unique (document, n));

create table suggestion (
  id          uuid primary key,
  document    uuid not null references document,
  n           int not null,
  kind        text not null,
  text        text not null,
  sentences   int[] not null,
  modality    text not null,
  actor       text,
  beneficiary text,
  deadline    text,                                               -- as read, ISO with unknown parts
  ordinal     int,
  confidence  real not null default 1,
  state       smallint not null default 0 check (state between 0 and 2),  -- 0 open, 1 accepted, 2 refused
  task        uuid references dossier,
  reason      text,
  decided_by  uuid references person,
  decided_at  timestamptz,
  unique (document, n),
  check ((state = 0) = (decided_by is null)));
create index suggestion_task on suggestion (task) where task is not null;
create index suggestion_decided_by on suggestion (decided_by) where decided_by is not null;

do $$ declare t text; begin
  foreach t in array array['finding', 'suggestion'] loop
    execute format('alter table %I enable row level security; alter table %1$I force row level security', t);
    execute format('create policy seen on %I for select using (exists (select from visible v where v.dossier = %1$I.document and v.level <= clearance()))', t);
    execute format('create policy added on %I for insert with check (exists (select from visible v where v.dossier = %1$I.document and v.level <= clearance() and v.right_ >= 2))', t);
    execute format('create policy changed on %I for update using (exists (select from visible v where v.dossier = %1$I.document and v.level <= clearance() and v.right_ >= 2))', t);
    execute format('grant select, insert, update on %I to entente_app', t);
  end loop;
end $$;
reset role;
set search_path = public;
