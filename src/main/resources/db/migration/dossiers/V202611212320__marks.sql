-- Marks of words beside the keys of visible: a search reads them from the index and goes to a row only when it may hold what is sought, so that a
-- walk for a rare word costs a thirtieth. -1 has every mark: a dossier without marks of its own is looked at each time, never missed.
set role entente_owner;
set search_path = entente;
alter table dossier        add column marks bigint not null default -1;
alter table staged_dossier add column marks bigint not null default -1;
alter table visible        add column marks bigint not null default -1;
alter table visible drop constraint visible_pkey;
alter table visible add constraint visible_pkey primary key (principal, open, due_on, dossier) include (level, kind, right_, until, marks);
drop index visible_opened;
create index visible_opened on visible (principal, kind, open, opened_on, dossier) include (level, due_on, until, marks);

-- for each word a mark for its first two letters, one for three, one for five; org.entente.text.Marks makes the same
create function marks(words text) returns bigint immutable parallel safe language sql as $$
  select coalesce(bit_or(1::bigint << (get_byte(sha256(convert_to(left(w, n), 'UTF8')), 0) & 63)), 0)
  from string_to_table(words, ' ') w
  cross join unnest(array[2, 3, 5]) n
  where length(w) >= n $$;
grant execute on function marks(text) to entente_app, entente_definer;

create function mark_words() returns trigger language plpgsql set search_path = entente, pg_temp as $$
  begin
    new.marks := marks(new.words);
    return new;
  end $$;
create trigger mark_words before insert on dossier for each row when (new.marks = -1) execute function mark_words();
create trigger mark_words_anew before update of words on dossier for each row when (old.words <> new.words) execute function mark_words();
drop trigger dossier_changed on dossier;
create trigger dossier_changed after update on dossier for each row
  when ((old.open, old.due_on, old.level, old.kind, old.restricted, old.home_agency, old.marks)
        is distinct from (new.open, new.due_on, new.level, new.kind, new.restricted, new.home_agency, new.marks))
  execute function dossier_changed();
reset role;
set search_path = public;
