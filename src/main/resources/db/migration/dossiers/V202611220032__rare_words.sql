-- Where a principal sees tens of thousands of dossiers, a walk comes late to a word that few of them hold. For such principals, and for no others, the
-- rare words are kept in an index of their own, principal by principal, so that looking a word up touches only what its reader sees: a word that
-- stands in hidden dossiers only costs what a word costs that stands nowhere. Common words are left to the walk, which finds them soon.
set role entente_owner;
set search_path = entente;
create table surveyed (                                            -- principals for whom rare words are kept
  principal int primary key references principal,
  n         bigint not null,                                       -- how many dossiers it saw when it was surveyed
  ready     boolean not null);                                     -- whether all its rare words are there
create table common_word (                                         -- words that are not kept for it
  principal int not null references principal,
  word      text collate "C" not null,
  primary key (principal, word));
create table rare_word (                                           -- derived from visible, dossier.words and the two tables above by triggers
  principal int not null references principal,
  level     smallint not null,
  word      text collate "C" not null,
  dossier   uuid not null references dossier,
  primary key (principal, level, word, dossier));
create index rare_word_dossier on rare_word (dossier, principal);
alter table rare_word enable row level security;
alter table rare_word force row level security;
create policy mine on rare_word for select using (principal = any (principals()) and level <= clearance());
grant select, insert, update, delete on surveyed, common_word, rare_word to entente_definer;
reset role;

grant create on schema entente to entente_definer;
set role entente_definer;
create view rare_derived as
  select distinct v.principal, v.level, w.word, v.dossier
  from surveyed s
  join visible v on v.principal = s.principal
  join dossier d on d.id = v.dossier
  cross join lateral (select left(w, 60) collate "C" as word from string_to_table(d.words, ' ') w where w <> '') w
  where not exists (select from common_word c where c.principal = v.principal and c.word = w.word);

create function sight_changed() returns trigger security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    if exists (select from surveyed s where s.principal = coalesce(new.principal, old.principal)) then
      if tg_op <> 'INSERT' then
        delete from rare_word r where r.dossier = old.dossier and r.principal = old.principal;
      end if;
      if tg_op <> 'DELETE' then
        insert into rare_word select * from rare_derived n where n.dossier = new.dossier and n.principal = new.principal on conflict do nothing;
      end if;
    end if;
    return null;
  end $$;

create function words_changed() returns trigger security definer set search_path = entente, pg_temp language plpgsql as $$
  begin
    delete from rare_word r where r.dossier = new.id;
    insert into rare_word select * from rare_derived n where n.dossier = new.id on conflict do nothing;
    return null;
  end $$;

-- Surveys the principals who see at least so many dossiers, or twice as many as when they were surveyed; a word is common when one in six hundred of
-- their dossiers holds it, one dossier in `sample` being counted. A transaction that began before knows nothing of a survey and keeps no words, so
-- those surveyed now are used from the next run on, a night later, which puts in what is missing; at once where nobody else can write.
-- A word too many does no harm: whoever looks one up goes to visible. Gives how many principals were surveyed.
create function survey(at_once boolean default false, fewest bigint default 30000, sample int default 16) returns bigint
  security definer set search_path = entente, pg_temp
  set work_mem = '256MB' set enable_hashjoin = off set enable_mergejoin = off   -- from the few words that are left, not from all that is seen
  language plpgsql as $$
  declare
    taken bigint;
    old int[] := array(select s.principal from surveyed s);
    fresh int[];
    everywhere text[];
  begin
    delete from rare_word r where not exists (select from visible v where v.dossier = r.dossier and v.principal = r.principal and v.level = r.level);
    insert into surveyed
      select v.principal, v.n, at_once
      from (select principal, count(*) as n from visible group by 1 having count(*) >= fewest) v
      where not exists (select from surveyed s where s.principal = v.principal and s.n * 2 >= v.n)
      on conflict (principal) do update set n = excluded.n;
    get diagnostics taken = row_count;
    fresh := array(select s.principal from surveyed s where taken > 0 and s.principal <> all (old));
    insert into common_word
      select v.principal, w.word
      from (select d.id, d.words from dossier d where taken > 0 and get_byte(uuid_send(d.id), 15) % sample = 0) d
      join visible v on v.dossier = d.id
      join surveyed s on s.principal = v.principal
      cross join lateral (select distinct left(w, 60) collate "C" as word from string_to_table(d.words, ' ') w where w <> '') w
      group by 1, 2, s.n
      having count(*) * sample > s.n / 600
      on conflict do nothing;
    if at_once then
      old := old || fresh;
    end if;
    everywhere := array(select c.word from common_word c where c.principal = any (old) group by 1 having count(*) = cardinality(old));   -- most words
    insert into rare_word
      select distinct v.principal, v.level, w.word, v.dossier
      from (select d.id, x.word
            from dossier d
            cross join lateral (select left(w, 60) collate "C" as word from string_to_table(d.words, ' ') w where w <> '') x
            where cardinality(old) > 0 and x.word <> all (everywhere)
            offset 0) w
      join visible v on v.dossier = w.id
      join surveyed s on s.principal = v.principal
      where v.principal = any (old)
        and not exists (select from common_word c where c.principal = v.principal and c.word = w.word)
      on conflict do nothing;
    update surveyed s set ready = true where not s.ready and s.principal = any (old);
    return taken;
  end $$;
grant execute on function sight_changed(), words_changed(), survey(boolean, bigint, int) to entente_owner;
grant execute on function survey(boolean, bigint, int) to entente_house;
set role entente_owner;
create trigger sight_changed_rows after insert or delete on visible for each row execute function sight_changed();
create trigger sight_changed_level after update on visible for each row when (old.level <> new.level) execute function sight_changed();
create trigger words_changed after update on dossier for each row when (old.words <> new.words) execute function words_changed();
reset role;
revoke create on schema entente from entente_definer;
set search_path = public;
