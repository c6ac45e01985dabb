-- Guiding documents as a plain register. A symbol repeats every term (party) or year (state): it is never a key.
set role entente_owner;
set search_path = entente;

create table guiding_document (
  id        uuid primary key references dossier,
  kind      text not null,                                        -- DIRECTIVE, RESOLUTION, CONCLUSION, DECISION, PROJECT, PLAN, PROGRAMME, REGULATION, GUIDANCE, LAW
  symbol    text not null,                                        -- as printed
  symbol_key text not null,
  number    int,
  year      int,
  issuer    text not null,                                        -- as in the symbol: TW, CP, TTg
  issued_on date,
  term      int,
  invented  boolean not null default false);
create index guiding_document_key on guiding_document (symbol_key);
create index guiding_document_number on guiding_document (number);
alter table guiding_document enable row level security;
alter table guiding_document force row level security;
create policy seen on guiding_document for select using (exists (select from visible v where v.dossier = guiding_document.id and v.level <= clearance()));
create policy added on guiding_document for insert with check (exists (select from visible v where v.dossier = guiding_document.id and v.level <= clearance() and v.right_ >= 2));
create policy changed on guiding_document for update using (exists (select from visible v where v.dossier = guiding_document.id and v.level <= clearance() and v.right_ >= 2));
grant select, insert, update on guiding_document to entente_app;
reset role;
set search_path = public;
