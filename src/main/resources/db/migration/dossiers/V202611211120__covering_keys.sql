-- What a list and a policy ask of visible stands in its indexes, so that neither goes to the table: on a million dossiers the first thousand
-- keys of a broad reader lie on some thirty pages instead of two thousand. Vacuumed early, for that holds on pages known to be visible to all.
set role entente_owner;
set search_path = entente;
alter table visible drop constraint visible_pkey;
alter table visible add constraint visible_pkey primary key (principal, open, due_on, dossier) include (level, kind, right_, until);
alter table visible drop constraint visible_dossier_principal_key;
alter table visible add constraint visible_dossier_principal_key unique (dossier, principal) include (level, right_, until);
drop index visible_opened;
create index visible_opened on visible (principal, kind, open, opened_on, dossier) include (level, due_on, until);
alter table visible set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05);
reset role;
set search_path = public;
