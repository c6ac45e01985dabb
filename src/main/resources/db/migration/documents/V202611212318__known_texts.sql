-- Texts that are known by what they say although no link stands in them: which story they tell, and whether a machine translated them. A story
-- that several texts tell has one word; a text whose link has a slug needs none, for the slug is the same in every language.
set role entente_owner;
set search_path = entente;
create table known_text (
  sha256             text primary key,                            -- of the trimmed UTF-8 text, in hex
  story              text not null,
  machine_translated boolean not null);
grant select on known_text to entente_app, entente_definer;
insert into known_text (sha256, story, machine_translated) values                -- the five sources that Entente was built from
  ('6c672efe8de9a0b80321893b55f34eb222099fe39edf533756830d9430f84f7e', 'conferences-2023', true),
  ('d539917f35e001b75426c243e6010f9fa229d2c4790ea287194067d161c70deb', 'conferences-2023', true),
  ('97352a08a0b0577f527925c6cd6e2eaaf594744d8c911252b0c11a7ce3ddf368', 'party-and-people-2023', true),
  ('0bb095e62e11d3554f4199d2781db7e7110c5ae5cb3795003530d58e116ff2cb', 'beijing-2025', true),
  ('57d530b9342c871c6e4de2fddd26fe099ad1ad3b83f3cd39c8a721c0131ab8d8', 'mofa-vufo-2025', true);

alter table document add column story text;
create index document_story on document (story) where story is not null;
grant select, update (story, machine_translated) on document to entente_definer;
set role entente_definer;
update document x
set story = k.story, machine_translated = x.machine_translated or k.machine_translated
from known_text k
where k.sha256 = x.sha256;
set role entente_owner;
revoke select, update (story, machine_translated) on document from entente_definer;
reset role;
set search_path = public;
