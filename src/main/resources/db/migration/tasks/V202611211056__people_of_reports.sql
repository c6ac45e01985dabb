-- Every foreign key begins an index.
set role entente_owner;
set search_path = entente;
create index task_report_reporter on task_report (reporter);
create index task_report_verifier on task_report (verifier) where verifier is not null;
create index task_deadline_request_asker on task_deadline_request (asker);
create index task_deadline_request_decider on task_deadline_request (decider) where decider is not null;
create index named_principal on named (principal);
reset role;
set search_path = public;
