-- Assigned tasks. The four classes are derived from dated spans at a cut-off date and never stored.
set role entente_owner;
set search_path = entente;

alter table task alter column product drop not null;
alter table task
  add column stage     smallint not null default 1 check (stage between 0 and 7),  -- TaskStage
  add column body      text not null default '',                 -- what must be done
  add column language  text not null default 'vi',                -- of title, body and product
  add column start_on  date,
  add column lead      int references principal,                  -- equals the lead in role_in; in a draft the intended one, or null
  add column intended  int[] not null default '{}',               -- cooperating agencies that a draft intends; later they are in role_in
  add column opener    uuid,                                      -- person who opened it at the home agency
  add column assignee  uuid references person,                    -- who carries it at the lead agency
  add column reporter  uuid references person,                    -- who made the report that waits for verification, or was verified
  add column done_on   date,                                      -- date of the verified report
  add column progress  smallint not null default 0 check (progress between 0 and 100),
  add column guidance  uuid references dossier,                    -- the guiding document it comes from
  add column invented  boolean not null default false;
create index task_assignee on task (assignee, stage);
create index task_lead_stage on task (lead, stage) where stage in (1, 3, 4);
create index task_reporter on task (reporter) where reporter is not null;
create index task_guidance on task (guidance) where guidance is not null;
create index task_opener on task (opener) where stage = 0;

-- the class at the end of a day by what held then: 0 done on time, 1 done late, 2 open in time, 3 open overdue; null is left out, also where no span holds
create function task_class(due_on date, done_on date, withdrawn boolean, cutoff date) returns smallint immutable parallel safe language sql as $$
  select (case when withdrawn is distinct from false then null
               when done_on <= cutoff then case when done_on <= due_on then 0 else 1 end
               when cutoff <= due_on then 2
               else 3 end)::smallint $$;
grant execute on function task_class(date, date, boolean, date) to entente_app, entente_definer;

-- which deadline, lead and completion held from a day on; the last span is open-ended
create table task_span (
  task      uuid not null references task,
  since     date not null,
  until     date not null default 'infinity',
  due_on    date not null,
  lead      int not null,
  done_on   date,
  withdrawn boolean not null default false,
  primary key (task, since),
  check (until > since));

create table task_report (
  task     uuid not null references task,
  n        int not null,
  reporter uuid not null references person,
  at       timestamptz not null,
  on_      date not null,                                         -- the day it counts for
  note     text not null,
  progress smallint not null check (progress between 0 and 100),
  final    boolean not null,                                      -- says the task is done and asks for verification
  verified boolean,                                               -- null while it waits
  verifier uuid references person,
  verified_at timestamptz,
  remark   text,
  files    uuid[] not null default '{}',                          -- the evidence that came with it
  primary key (task, n),
  check ((verified is null) = (verifier is null)));

create table task_deadline_request (
  task       uuid not null references task,
  n          int not null,
  asker      uuid not null references person,
  at         timestamptz not null,
  due_on     date not null,
  reason     text not null,
  granted    boolean,
  decider    uuid references person,
  decided_at timestamptz,
  remark     text,
  primary key (task, n),
  check ((granted is null) = (decider is null)));

-- the sentence a task came from; the document may be hidden from a reader of the task, the quoted sentence is not
create table task_source (
  task      uuid not null references task,
  n         int not null,
  document  uuid not null,
  paragraph int not null,
  sentence  int not null,
  start_    int not null,
  end_      int not null,
  quote     text not null,
  language  text,
  primary key (task, n));
create index task_source_document on task_source (document);

create unlogged table staged_task (like task including defaults);
create unlogged table staged_task_span (like task_span including defaults);

do $$ declare t text; begin
  foreach t in array array['task_span', 'task_report', 'task_deadline_request', 'task_source'] loop
    execute format('alter table %I enable row level security; alter table %1$I force row level security', t);
    execute format('create policy seen on %I for select using (exists (select from visible v where v.dossier = %1$I.task and v.level <= clearance()))', t);
    execute format('create policy added on %I for insert with check (exists (select from visible v where v.dossier = %1$I.task and v.level <= clearance() and v.right_ >= 2))', t);
    execute format('create policy changed on %I for update using (exists (select from visible v where v.dossier = %1$I.task and v.level <= clearance() and v.right_ >= 2))', t);
    execute format('grant select, insert, update on %I to entente_app', t);
  end loop;
end $$;
grant select, insert, update, delete on staged_task, staged_task_span to entente_definer;
grant select, insert on task, task_span to entente_definer;
reset role;
set search_path = public;
