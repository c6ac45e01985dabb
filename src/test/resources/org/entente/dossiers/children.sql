-- What every table shows and takes, whoever made it: its rows are made up from the catalogue. The application's own deeds are in contract.sql.
create function checks.made_up(name text, type regtype, key text) returns text language sql as $$
  select case when name = key then '%1$L::uuid'
              when type = 'uuid'::regtype and name in ('person', 'owner', 'actor', 'officer', 'asker') then '%2$L::uuid'
              when type = 'uuid'::regtype then 'gen_random_uuid()'
              when type in ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype) then '1'
              when type = 'boolean'::regtype then 'true'
              when type = 'date'::regtype then 'current_date'
              when type = 'timestamptz'::regtype then 'now()'
              when type in ('jsonb'::regtype) or type::text like '%[]' then quote_literal('{}')
              else quote_literal('x') end $$;

-- what a command comes to, undone
create function checks.outcome(command text) returns text language plpgsql as $$
  begin
    execute command;
    raise exception 'undone' using errcode = 'ZZ001';
  exception
    when sqlstate 'ZZ001' then return 'ok';
    when others then return sqlstate;
  end $$;
create function checks.touched(command text) returns bigint language plpgsql as $$
  declare n bigint; begin
    execute command;
    get diagnostics n = row_count;
    raise exception 'undone' using errcode = 'ZZ001';
  exception when sqlstate 'ZZ001' then return n;
  end $$;

-- every table under row-level security with the column that names its dossier, and a row, a change and a deletion made up for it
create view checks.child as
  with kin as (
    select c.oid, c.relname::text as name,
      case when c.relname = 'dossier' then 'id' else (select a.attname::text from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
       where k.conrelid = c.oid and k.contype = 'f' and cardinality(k.conkey) = 1
         and k.confrelid = any ('{entente.dossier, entente.task, entente.document, entente.guiding_document}'::regclass[]) order by a.attnum limit 1) end as key
    from pg_class c
    where c.relnamespace = 'entente'::regnamespace and c.relkind = 'r' and exists (select from pg_policy p where p.polrelid = c.oid)
      and has_table_privilege('entente_app', c.oid, 'select')            -- what it has no access to is shown to nobody
      and c.relname not in ('visible', 'principal', 'overview_snapshot', 'journal_seal')),
  filled as (
    select k.oid, string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns,
      string_agg(made_up(a.attname, a.atttypid::regtype, k.key), ', ' order by a.attnum) as texts,
      bool_and(has_column_privilege('entente_app', k.oid, a.attnum, 'insert')) as insertable
    from kin k join pg_attribute a on a.attrelid = k.oid and a.attnum > 0 and not a.attisdropped
    where a.attname in (k.key, 'person', 'owner', 'actor', 'officer', 'asker') or a.attnotnull and not a.atthasdef and a.attidentity = '' and a.attgenerated = ''
    group by k.oid)
  select k.name, k.key,
    k.key is not null and exists (select from pg_policy p where p.polrelid = k.oid and p.polcmd = 'r' and pg_get_expr(p.polqual, p.polrelid) ~ 'visible') as carries,
    coalesce((select string_agg(format('alter table %I drop constraint %I', k.name, x.conname), ';') from pg_constraint x
              where x.conrelid = k.oid and x.contype = 'c'), 'select 1') as loose,
    format('insert into %I (%s) values (%s)', k.name, f.columns, f.texts) as insertion, f.insertable,
    (select format('update %I set %I = %s', k.name, a.attname, case when made_up(a.attname, a.atttypid::regtype, '') like '%L%' then 'null' else made_up(a.attname, a.atttypid::regtype, '') end)
     from pg_attribute a
     where a.attrelid = k.oid and a.attnum > 0 and not a.attisdropped and a.attname <> coalesce(k.key, '') and a.attgenerated = ''
       and a.attname not in ('person', 'owner', 'actor', 'officer', 'asker')
       and has_column_privilege('entente_app', k.oid, a.attnum, 'update')
       and not exists (select from pg_index i where i.indrelid = k.oid and i.indisunique and a.attnum = any (i.indkey))
     order by a.attnum desc limit 1) as change,
    case when has_table_privilege('entente_app', k.oid, 'delete') then format('delete from %I', k.name) end as deletion
  from kin k join filled f on f.oid = k.oid;
grant select on checks.child to public;
grant execute on all functions in schema checks to public;

-- check: the rows of every table are shown by sight and clearance, and taken by right
do $$ declare
    d uuid := open_matter(); c checks.cast_; n bigint; t record; a record; s text; somebody uuid := gen_random_uuid(); foreign_ uuid := gen_random_uuid();
    readers_write text[] := '{follow, notification, journal}'; own text[] := '{follow, notification}';
    -- who else is let in, and who asks to be, is for those who manage the dossier; a share besides for who has it
    managers text[] := '{access_matter, glass, lowering, named, share}'; shown boolean; taken boolean;
  begin
    select * into c from cast_;
    n := take_part(d, c.other, 2::smallint); perform entry(d, n);
    n := share_with(d, c.third, 1::smallint, null, 'to know'); perform entry(d, n);
    perform act(2, c.person, c.unit);
    perform settle();
    reset role;
    set local session_replication_role = replica;
    -- the stranger has a dossier of his own, so that a policy which forgets whose row it asks about lets him in
    insert into dossier (id, kind, home_agency) values (foreign_, 1, c.person);
    insert into visible (principal, open, due_on, dossier, level, kind, right_, until) values (c.person, true, 'infinity', foreign_, 1, 1, 3, 'infinity');
    for t in select * from child loop
      execute t.loose;
      execute format(t.insertion, d, c.officer) || ' on conflict do nothing';
    end loop;
    for t in select * from child loop
      for a in select * from (values
          ('home', 2, c.home, c.officer, true, true), ('home at the level', 1, c.home, c.officer, true, true), ('contributor', 2, c.other, c.officer, true, true),
          ('reader', 2, c.third, c.officer, true, false), ('clearance too low', 0, c.home, c.officer, false, false), ('stranger', 2, c.person, c.officer, false, false),
          ('another officer', 2, c.home, somebody, true, true)) x (who, level, principal, officer, sees, writes) loop
        set local role entente_app;
        perform enter(array[a.principal], a.level::smallint, a.officer);
        shown := a.sees and (t.name <> all (managers) or a.principal = c.home or t.name = 'share' and a.who = 'reader'
                             or t.name = 'access_matter' and a.officer = c.officer);
        taken := a.writes and (t.name <> all (managers) or a.principal = c.home);
        if t.carries then
          execute format('select count(*) from %I where %I = %L', t.name, t.key, d) into n;
          perform expects(t.name || ' shown to ' || a.who, least(n, 1), (shown and (a.officer = c.officer or t.name <> all (own)))::int);
        else
          execute format('select count(*) from %I', t.name) into n;
          perform expects(t.name || ' shown to ' || a.who, least(n, 1), (a.officer = c.officer)::int);
        end if;
        s := case when t.insertable then outcome(format(t.insertion, d, a.officer)) end;
        if t.insertable and t.carries then
          perform expects(t.name || ' added by ' || a.who || ' ' || s, (s <> '42501')::int, (a.sees and (taken or t.name = any (readers_write)))::int);
          if t.name = any (own || array['journal']) then
            perform expects(t.name || ' in the name of another by ' || a.who, (outcome(format(t.insertion, d, foreign_)) <> '42501')::int, 0);
          end if;
        elsif t.insertable then
          perform expects(t.name || ' added by ' || a.who || ' ' || s, (s <> '42501')::int, 1);
          perform expects(t.name || ' in the name of another by ' || a.who, (outcome(format(t.insertion, d, foreign_)) <> '42501')::int, 0);
        end if;
        if t.change is not null then
          n := touched(t.change);
          if t.name = 'dossier' then                                      -- the stranger changes his own
            perform expects(t.name || ' changed by ' || a.who, n, (a.sees and a.writes or a.who = 'stranger')::int);
          elsif t.carries and t.name <> all (own) then
            perform expects(t.name || ' changed by ' || a.who, least(n, 1), (a.sees and taken)::int);
          elsif a.officer = somebody then
            perform expects(t.name || ' changed by ' || a.who, n, 0);
          else
            perform expects(t.name || ' changed by ' || a.who, least(n, 1), 1);
          end if;
        end if;
        if t.deletion is not null and a.officer = somebody then
          perform expects(t.name || ' deleted by ' || a.who, touched(t.deletion), 0);
        end if;
        reset role;
      end loop;
    end loop;
    -- forced: the owner of the tables, coming from nowhere, sees no row of them
    set local role entente_owner;
    perform set_config('app.principals', '', true), set_config('app.level', '', true), set_config('app.officer', '', true);
    for t in select k.relname::text as name from pg_class k where k.relnamespace = 'entente'::regnamespace and k.relname <> 'principal'
        and exists (select from pg_policy p where p.polrelid = k.oid) loop
      execute format('select count(*) from %I', t.name) into n;
      perform expects(t.name || ' shown to its owner', n, 0);
    end loop;
  end $$;

-- check: a kept count is for those principals and that clearance, and for nobody else
do $$ declare c checks.cast_; x record; n bigint; begin
  select * into c from cast_;
  set local role entente_app;
  perform act(2, c.home, c.unit);
  insert into overview_snapshot (principals, clearance, cutoff, at, rows) values (principals(), clearance(), date '2026-06-30', now(), '[]');
  perform refuses('kept for others', '42501', format('insert into overview_snapshot (principals, clearance, cutoff, at, rows) values (array[%s], 2, now(), now(), %L)', c.home, '[]'));
  perform refuses('kept for a higher clearance', '42501', format('insert into overview_snapshot (principals, clearance, cutoff, at, rows) values (principals(), 3, now(), now(), %L)', '[]'));
  perform expects('the same', (select count(*) from overview_snapshot), 1);
  perform act(1, c.home, c.unit);
  perform expects('another clearance', (select count(*) from overview_snapshot), 0);
  perform act(2, c.home);
  perform expects('other principals', (select count(*) from overview_snapshot) + touched('update overview_snapshot set at = now()') + touched('delete from overview_snapshot'), 0);
  set local role entente_owner;
  perform act(2, c.home, c.unit);
  perform set_config('app.principals', '', true);
  perform expects('the owner', (select count(*) from overview_snapshot), 0);
end $$;

-- check: an entry belongs to the transaction that writes it, even for one who might name another
do $$ declare d uuid := open_matter(); c checks.cast_; begin
  select * into c from cast_;
  reset role;
  grant insert (xid) on journal to entente_app;
  set local role entente_app;
  perform refuses('an earlier transaction', '42501', format('insert into journal (dossier, version, fact, officer, xid) values (%L, 2, %L, %L, %L)', d, 'x', c.officer, '7'));
end $$;

-- check: where an entry stands in the tree is shown with the entry
do $$ declare d uuid := open_matter(); c checks.cast_; begin
  select * into c from cast_;
  reset role;
  set local session_replication_role = replica;
  insert into journal_seal (position, entry, salt) select 0, id, '\x00000000000000000000000000000000' from journal where dossier = d;
  set local role entente_app;
  perform act(1, c.home);
  perform expects('home', (select count(*) from journal_seal), 1);
  perform act(0, c.home);
  perform expects('clearance too low', (select count(*) from journal_seal), 0);
  perform act(2, c.person);
  perform expects('stranger', (select count(*) from journal_seal), 0);
end $$;

-- check: deeds about sight are in the journal for those who manage and for whoever did them, asking and lowering are decided in the own name
do $$ declare d uuid := open_matter(); c checks.cast_; n bigint; who uuid := gen_random_uuid(); request uuid := gen_random_uuid(); begin
  select * into c from cast_;
  n := share_with(d, c.third, 1::smallint, null, 'to know'); perform entry(d, n);
  perform settle();
  reset role;
  set local session_replication_role = replica;
  insert into journal (dossier, version, fact, officer) values (d, 7, 'Shared', who);
  insert into access_matter (request, dossier, asker) values (request, d, who);
  insert into lowering (dossier, n, level, reason, asker) values (d, 1, 0, 'x', who);
  set local role entente_app;
  perform enter(array[c.third], 2::smallint, c.officer);
  perform expects('a reader, of a deed about sight', (select count(*) from journal where dossier = d and fact = 'Shared'), 0);
  perform expects('a reader, of another deed', least(1, (select count(*) from journal where dossier = d and fact = 'Checked')), 1);
  perform enter(array[c.third], 2::smallint, gen_random_uuid());
  perform expects('another reader, of another deed', least(1, (select count(*) from journal where dossier = d and fact = 'Checked')), 1);
  perform expects('a reader, of who asks', (select count(*) from access_matter where dossier = d), 0);
  perform enter(array[c.third], 2::smallint, who);
  perform expects('who did it', (select count(*) from journal where dossier = d and fact = 'Shared'), 1);
  perform expects('who asked', (select count(*) from access_matter where dossier = d), 1);
  perform enter(array[c.home], 2::smallint, c.officer);
  perform expects('who manages, of a deed about sight', (select count(*) from journal where dossier = d and fact = 'Shared'), 1);
  perform expects('who manages, of who asks', (select count(*) from access_matter where dossier = d), 1);
  perform refuses('decided in another name', '42501', format('update access_matter set granted = true, decider = %L where request = %L', gen_random_uuid(), request));
  perform expects('decided', touched(format('update access_matter set granted = true, decider = %L where request = %L', c.officer, request)), 1);
  perform refuses('lowered in another name', '42501', format('update lowering set confirmed = true, decider = %L where dossier = %L', gen_random_uuid(), d));
  perform expects('lowered', touched(format('update lowering set confirmed = true, decider = %L where dossier = %L', c.officer, d)), 1);
  perform refuses('asked in another name', '42501', format('insert into lowering (dossier, n, level, reason, asker) values (%L, 2, 0, %L, %L)', d, 'x', who));
end $$;

-- check: the place of an entry is shown with the entry, a rare word to the principal and clearance it is kept for
do $$ declare d uuid := open_matter(); c checks.cast_; foreign_ uuid := gen_random_uuid(); begin
  select * into c from cast_;
  reset role;
  set local session_replication_role = replica;
  insert into dossier (id, kind, home_agency) values (foreign_, 1, c.third);
  insert into visible (principal, open, due_on, dossier, level, kind, right_, until) values (c.third, true, 'infinity', foreign_, 1, 1, 3, 'infinity');
  insert into journal (dossier, version, fact, officer) values (foreign_, 1, 'Checked', c.officer);
  insert into journal_seal (position, entry, salt) select 0, max(id), decode(repeat('00', 16), 'hex') from journal where dossier = d;
  insert into rare_word (principal, level, word, dossier) values (c.home, 1, 'x', d);
  grant select on rare_word to entente_app, entente_owner;
  set local role entente_app;
  perform act(2, c.third);
  perform expects('to a stranger', (select count(*) from journal_seal) + (select count(*) from rare_word), 0);
  perform act(0, c.home);
  perform expects('clearance too low', (select count(*) from journal_seal) + (select count(*) from rare_word), 0);
  perform act(1, c.home);
  perform expects('the place', (select count(*) from journal_seal), 1);
  perform expects('the word', (select count(*) from rare_word), 1);
  set local role entente_owner;
  perform set_config('app.principals', '', true);
  perform expects('the owner', (select count(*) from rare_word) + (select count(*) from journal_seal), 0);
end $$;
