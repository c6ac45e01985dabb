-- Findings of guiding documents are looked up by what printed variants of a symbol have in common.
set role entente_owner;
set search_path = entente;
alter table finding add column symbol_key text;
create index finding_symbol_key on finding (symbol_key) where symbol_key is not null;
reset role;
set search_path = public;
