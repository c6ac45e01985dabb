-- A text has some ten words, not a thousand: common words are looked up for each of them, where all of a principal's were read and hashed before.
grant create on schema entente to entente_definer;
set role entente_definer;
set search_path = entente;
create or replace view rare_derived as
  select distinct v.principal, v.level, w.word, v.dossier
  from surveyed s
  join visible v on v.principal = s.principal
  join dossier d on d.id = v.dossier
  cross join lateral (select left(w, 60) collate "C" as word from unnest(string_to_array(d.words, ' ')) w where w <> '') w
  where not exists (select from common_word c where c.principal = v.principal and c.word = w.word);
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
