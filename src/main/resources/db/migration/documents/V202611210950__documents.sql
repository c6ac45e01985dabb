-- Source texts with their paragraphs and sentences.
set role entente_owner;
set search_path = entente;

create table document (
  id         uuid primary key references dossier,
  file_name  text,
  language   text,                                                -- BCP 47; null when unknown
  direction  text not null check (direction in ('ltr', 'rtl')),
  title      text,
  source_url text,
  slug       text,
  dateline   date,
  sha256     text not null,                                       -- of the text without blanks at its ends; never unique, never shown to others
  characters int not null,
  machine_translated boolean not null default false,
  invented   boolean not null default false,
  suggestions int not null default 0,                             -- how many reading has made
  decided    int not null default 0 check (decided between 0 and suggestions),
  taken_at   timestamptz not null,
  taken_by   uuid not null references person);
create index document_taken_by on document (taken_by);
create index document_slug on document (slug) where slug is not null;
create index document_sha256 on document (sha256);

create table paragraph (
  document uuid not null references document,
  n        int not null,                                          -- 0-based line
  text     text not null,
  frame    boolean not null,
  primary key (document, n));

create table sentence (
  document  uuid not null references document,
  n         int not null,
  paragraph int not null,
  start_    int not null,
  end_      int not null,
  primary key (document, n));

do $$ declare t text; c text; begin
  foreach t in array array['document', 'paragraph', 'sentence'] loop
    c := case t when 'document' then 'id' else 'document' end;
    execute format('alter table %I enable row level security; alter table %1$I force row level security', t);
    execute format('create policy seen on %I for select using (exists (select from visible v where v.dossier = %1$I.%I and v.level <= clearance()))', t, c);
    execute format('create policy added on %I for insert with check (exists (select from visible v where v.dossier = %1$I.%I and v.level <= clearance() and v.right_ >= 2))', t, c);
    execute format('create policy changed on %I for update using (exists (select from visible v where v.dossier = %1$I.%I and v.level <= clearance() and v.right_ >= 2))', t, c);
    execute format('grant select, insert, update on %I to entente_app', t);
  end loop;
end $$;
reset role;
set search_path = public;
