-- Staging for what belongs to tasks and guiding documents, and for entries of a history that is taken over with its dossiers.
set role entente_owner;
set search_path = entente;
create unlogged table staged_task_report           (like task_report           including defaults);
create unlogged table staged_task_deadline_request (like task_deadline_request including defaults);
create unlogged table staged_task_source           (like task_source           including defaults);
create unlogged table staged_guiding_document      (like guiding_document      including defaults);
create unlogged table staged_journal (
  dossier uuid not null,
  version bigint not null,
  fact    text not null,
  officer uuid not null,
  at      timestamptz not null,
  payload jsonb not null default '{}');
grant select on staged_task_report, staged_task_deadline_request, staged_task_source, staged_guiding_document, staged_journal to entente_definer;
grant insert on task_report, task_deadline_request, task_source, guiding_document to entente_definer;
reset role;
set search_path = public;
