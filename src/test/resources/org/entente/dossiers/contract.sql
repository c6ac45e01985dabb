-- The contract of visibility as code: what each role sees and may do on the migrated schema. Every check runs by itself after the preparation below,
-- as a superuser, at repeatable read, and is rolled back. Run after every change of a policy, a grant or a function.
create schema checks;
grant usage on schema checks to public;

create function checks.expects(what text, is_ bigint, wanted bigint) returns void language plpgsql as $$
  begin
    if is_ is distinct from wanted then
      raise exception '%: % instead of %', what, is_, wanted;
    end if;
  end $$;

create function checks.refuses(what text, state text, command text) returns void language plpgsql as $$
  begin
    execute command;
    raise exception '%: was not refused', what using errcode = 'ZZ000';
  exception when others then
    if sqlstate <> state then
      raise exception '%: % (%) instead of %', what, sqlstate, sqlerrm, state using errcode = 'ZZ000';
    end if;
  end $$;

-- three agencies, a unit of the first, a person of the first, and the officer who acts
create table checks.cast_ (home int, other int, third int, unit int, person int, officer uuid, matter uuid);
grant select on checks.cast_ to public;
insert into checks.cast_ (officer, matter) values (gen_random_uuid(), gen_random_uuid());
do $$ declare n int; k text; begin
  foreach k in array array['home', 'other', 'third', 'unit', 'person'] loop
    insert into principal (kind, ref, code) values (case k when 'unit' then 2 when 'person' then 4 else 1 end, gen_random_uuid(), upper(k)) returning id into n;
    execute format('update checks.cast_ set %I = %s', k, n);
  end loop;
end $$;

create function checks.act(level int, variadic principals int[]) returns void language sql as $$
  select enter(principals, level::smallint, (select officer from cast_)) $$;
create function checks.entry(id uuid, version bigint) returns void language sql as $$
  insert into journal (dossier, version, fact, officer) select id, version, 'Checked', officer from cast_ $$;
create function checks.settle() returns void language plpgsql as $$
  begin set constraints all immediate; set constraints all deferred; end $$;
create function checks.rows_of(id uuid) returns bigint language sql as $$          -- in every table that carries a dossier
  select (select count(*) from dossier d where d.id = rows_of.id) + (select count(*) from visible v where v.dossier = rows_of.id)
    + (select count(*) from task t where t.id = rows_of.id) + (select count(*) from task_span s where s.task = rows_of.id)
    + (select count(*) from share s where s.dossier = rows_of.id) + (select count(*) from role_in r where r.dossier = rows_of.id)
    + (select count(*) from named n where n.dossier = rows_of.id) + (select count(*) from journal j where j.dossier = rows_of.id) $$;
-- the matter: a task of home, level 1, with a span; leaves the role of the application behind
create function checks.open_matter() returns uuid language plpgsql as $$
  declare c checks.cast_; begin
    select * into c from cast_;
    set local role entente_app;
    perform act(2, c.home, c.unit);
    perform open_dossier(c.matter, 1::smallint, c.home, 1::smallint, false, date '2026-12-01', null, null);
    perform entry(c.matter, 1);
    insert into task (id, product, lead) values (c.matter, 'report', c.home);
    insert into task_span (task, since, due_on, lead) values (c.matter, date '2026-01-01', date '2026-12-01', c.home);
    perform settle();
    return c.matter;
  end $$;
grant execute on all functions in schema checks to public;

-- check: without a context nobody sees a row or opens a dossier, also when an earlier transaction left empty settings
do $$ declare c checks.cast_; blank boolean; begin
  perform open_matter();
  select * into c from cast_;
  foreach blank in array array[false, true] loop
    perform set_config('app.principals', '', true), set_config('app.level', '', true), set_config('app.officer', '', true);
    perform expects('rows', rows_of(c.matter) + (select count(*) from principal) + (select count(*) from visible), 0);
    perform refuses('opening', '42501', format('select open_dossier(gen_random_uuid(), 1::smallint, %s, 1::smallint, false, null, null, null)', c.home));
  end loop;
end $$;

-- check: a connection that never entered sees nothing
do $$ begin
  set local role entente_app;
  perform expects('rows', (select count(*) from visible) + (select count(*) from dossier) + (select count(*) from principal), 0);
end $$;

-- check: the home agency sees what it opened
do $$ declare d uuid := open_matter(); begin
  perform expects('rows', rows_of(d), 5);
end $$;

-- check: nobody opens for another agency, above the ceiling, or for a circle that nobody manages
do $$ declare c checks.cast_; d uuid := gen_random_uuid(); begin
  select * into c from cast_;
  set local role entente_app;
  perform act(2, c.home, c.unit);
  perform refuses('another agency', '42501', format('select open_dossier(%L, 1::smallint, %s, 1::smallint, false, null, null, null)', d, c.other));
  perform refuses('another agency', '42501', format('select open_matter(%L, 1::smallint, %s, null, 1::smallint, false, true, null, current_date, null, null, null, null, null)', d, c.other));
  perform refuses('above the ceiling', '23514', format('select open_dossier(%L, 1::smallint, %s, 2::smallint, true, null, null, null)', d, c.home));
  perform refuses('circle of an agency', '23514', format('select open_dossier(%L, 1::smallint, %s, 1::smallint, true, null, null, array[%s])', d, c.home, c.other));
  perform act(4, c.home);
  perform refuses('level 3', '23514', format('select open_dossier(%L, 1::smallint, %s, 3::smallint, false, null, null, array[%s])', d, c.home, c.unit));
  perform act(0, c.home);
  perform refuses('above the clearance', '42501', format('select open_dossier(%L, 1::smallint, %s, 1::smallint, false, null, null, null)', d, c.home));
end $$;

-- check: a deed without its journal entry is not committed
do $$ declare d uuid := open_matter(); begin
  update dossier set version = version + 1 where id = d;
  perform refuses('commit', '23000', 'set constraints all immediate');
end $$;

-- check: an entry is written in the own name, about what one sees, and is never changed
do $$ declare d uuid := open_matter(); c checks.cast_; begin
  select * into c from cast_;
  perform refuses('another name', '42501', format('insert into journal (dossier, version, fact, officer) values (%L, 1, %L, gen_random_uuid())', d, 'x'));
  perform refuses('changing', '42501', 'update journal set fact = ''other''');
  perform refuses('deleting', '42501', 'delete from journal');
  perform refuses('another time', '42501', format('insert into journal (dossier, version, fact, officer, at) values (%L, 1, %L, %L, now())', d, 'x', c.officer));
  perform act(2, c.other);
  perform refuses('hidden dossier', '42501', format('insert into journal (dossier, version, fact, officer) values (%L, 1, %L, %L)', d, 'x', c.officer));
end $$;

-- check: to a stranger a hidden dossier is a missing one, whatever is tried
do $$ declare d uuid := open_matter(); c checks.cast_; o uuid; n bigint; begin
  select * into c from cast_;
  perform act(2, c.other);
  foreach o in array array[d, gen_random_uuid()] loop
    perform expects('reads', rows_of(o), 0);
    update dossier set version = version + 1 where id = o;
    get diagnostics n = row_count;
    perform expects('changes', n, 0);
    update task set progress = 50 where id = o;
    get diagnostics n = row_count;
    perform expects('changes the child', n, 0);
    perform refuses('shares', 'P0002', format('select share_with(%L, %s, 1::smallint, null, %L)', o, c.other, 'x'));
    perform refuses('takes a share back', 'P0002', format('select unshare(%L, %s)', o, c.other));
    perform refuses('takes part', 'P0002', format('select take_part(%L, %s, 1::smallint)', o, c.other));
    perform refuses('handles', 'P0002', format('select handle(%L, 0::smallint, false, null, null)', o));
    perform refuses('adds a child', '42501', format('insert into task (id, product) values (%L, %L)', o, 'x'));
    perform refuses('adds a span', '42501', format('insert into task_span (task, since, due_on, lead) values (%L, date %L, date %L, 1)', o, '2026-02-01', '2026-03-01'));
  end loop;
end $$;

-- check: the application writes neither sight nor shares, parts or circles, and takes no bulk path
do $$ declare d uuid := open_matter(); c checks.cast_; t text; begin
  select * into c from cast_;
  perform refuses('sight', '42501', format('insert into visible values (%s, true, %L, %L, 1, 1, 3, %L)', c.other, 'infinity', d, 'infinity'));
  perform refuses('share', '42501', format('insert into share values (%L, %s, 1, %L, %L, %L)', d, c.other, 'infinity', c.officer, 'x'));
  perform refuses('part', '42501', format('insert into role_in values (%L, %s, 2)', d, c.other));
  perform refuses('circle', '42501', format('insert into named values (%L, %s, 3)', d, c.unit));
  perform refuses('home', '42501', format('update dossier set home_agency = %s, version = version + 1 where id = %L', c.other, d));
  perform refuses('level', '42501', format('update dossier set level = 0, version = version + 1 where id = %L', d));
  perform refuses('recompute', '42501', format('select recompute(%L)', d));
  perform refuses('load', '42501', 'select load_staged()');
  perform refuses('merger', '42501', 'select merge_agency(1, 2, 10)');
  perform refuses('derivation', '42501', 'select * from derived');
  foreach t in array array['dossier', 'visible', 'share', 'role_in', 'named', 'journal', 'task', 'task_span'] loop
    perform refuses('truncate ' || t, '42501', 'truncate ' || t);
    perform refuses('delete ' || t, '42501', 'delete from ' || t);
  end loop;
end $$;

-- check: a part contributes, a reader reads, and only a manager shares
do $$ declare d uuid := open_matter(); c checks.cast_; n bigint; begin
  select * into c from cast_;
  n := take_part(d, c.other, 2::smallint); perform entry(d, n);
  n := share_with(d, c.third, 1::smallint, null, 'to know'); perform entry(d, n);
  perform act(2, c.third);
  perform expects('reader reads', (select count(*) from dossier where id = d), 1);
  update dossier set version = version + 1 where id = d;
  get diagnostics n = row_count;
  perform expects('reader changes', n, 0);
  perform act(2, c.other);
  update dossier set due_on = date '2027-01-01', version = version + 1 where id = d returning version into n;
  perform entry(d, n);
  perform expects('sight follows the deadline', (select count(*) from visible where dossier = d and due_on = date '2027-01-01' and right_ = 2), 1);
  perform refuses('contributor shares', 'P0002', format('select share_with(%L, %s, 3::smallint, null, %L)', d, c.other, 'x'));
  perform refuses('version skipped', '23514', format('update dossier set open = false where id = %L', d));
  perform refuses('version left out', '23514', format('update dossier set open = false, version = version + 2 where id = %L', d));
  perform act(2, c.home);
  n := take_part(d, c.other, null); perform entry(d, n);
  n := unshare(d, c.third); perform entry(d, n);
  perform act(2, c.other, c.third);
  perform expects('taken out', rows_of(d), 0);
  perform settle();
end $$;

-- check: a share that has run out is gone at once, and what stands below it comes back with expire
do $$ declare d uuid := open_matter(); c checks.cast_; n bigint; begin
  select * into c from cast_;
  n := share_with(d, c.third, 1::smallint, now() - interval '1 second', 'too late'); perform entry(d, n);
  n := take_part(d, c.other, 3::smallint); perform entry(d, n);
  n := share_with(d, c.other, 2::smallint, now() + interval '1 hour', 'for an hour'); perform entry(d, n);
  perform act(2, c.third);
  perform expects('ended before it began', rows_of(d), 0);
  reset role;
  update visible set until = now() where dossier = d and principal = c.other;
  update share set until = now() where dossier = d and principal = c.other;
  set local role entente_app;
  perform act(2, c.other);
  perform expects('run out', rows_of(d), 0);
  set local role entente_house;
  perform expects('expired', expire(10), 1);
  perform expects('nothing more', expire(10), 0);
  set local role entente_app;
  perform expects('the part below', (select count(*) from visible where dossier = d and right_ = 1 and until = 'infinity'), 1);
end $$;

-- check: clearance is asked for on the row, besides sight
do $$ declare d uuid := open_matter(); c checks.cast_; n bigint; begin
  select * into c from cast_;
  perform act(0, c.home);
  perform expects('reads', rows_of(d) - (select count(*) from visible where dossier = d), 0);
  update dossier set version = version + 1 where id = d;
  get diagnostics n = row_count;
  perform expects('changes', n, 0);
  perform refuses('shares', 'P0002', format('select share_with(%L, %s, 1::smallint, null, %L)', d, c.other, 'x'));
end $$;

-- check: a closed circle and level 2 are for named units and persons, never for an agency
do $$ declare c checks.cast_; circle uuid := gen_random_uuid(); secret uuid := gen_random_uuid(); n bigint; begin
  select * into c from cast_;
  set local role entente_app;
  perform act(2, c.home, c.unit);
  perform open_dossier(circle, 1::smallint, c.home, 1::smallint, true, null, null, array[c.unit, c.other]); perform entry(circle, 1);
  perform open_dossier(secret, 1::smallint, c.home, 2::smallint, false, null, null, array[c.unit]); perform entry(secret, 1);
  n := share_with(secret, c.third, 3::smallint, null, 'asleep'); perform entry(secret, n);
  perform expects('the named unit', (select count(*) from dossier where id in (circle, secret)), 2);
  perform act(1, c.unit);
  perform expects('named, clearance too low', (select count(*) from dossier where id = secret), 0);
  perform act(2, c.home, c.other, c.third, c.person);
  perform expects('not named', rows_of(circle) + rows_of(secret), 0);
  perform act(2, c.home, c.unit);
  n := handle(secret, 1::smallint, false, array[c.unit], null); perform entry(secret, n);
  perform act(2, c.third);
  perform expects('the share wakes', (select count(*) from visible where dossier = secret and right_ = 3), 1);
  perform settle();
end $$;

-- check: raising the level leaves the circle and nobody else
do $$ declare d uuid := open_matter(); c checks.cast_; n bigint; begin
  select * into c from cast_;
  n := take_part(d, c.other, 1::smallint); perform entry(d, n);
  n := handle(d, 2::smallint, false, array[c.unit], array[c.person]); perform entry(d, n);
  perform expects('the circle', (select count(*) from visible where dossier = d and principal = c.unit and right_ = 3), 1);
  perform act(2, c.home, c.other, c.third);
  perform expects('the others', rows_of(d), 0);
  perform act(2, c.person);
  perform expects('a reader of the circle', (select count(*) from visible where dossier = d and right_ = 1), 1);
  perform refuses('reads only', 'P0002', format('select handle(%L, 0::smallint, false, null, null)', d));
  perform act(1, c.unit);
  perform refuses('above the own clearance', 'P0002', format('select handle(%L, 1::smallint, false, null, null)', d));
  perform settle();
end $$;

-- check: the classes are counted over what is seen and nothing else
do $$ declare d uuid := open_matter(); c checks.cast_; n bigint; begin
  select * into c from cast_;
  n := share_with(d, c.third, 1::smallint, now() + interval '1 hour', 'for an hour'); perform entry(d, n);
  perform expects('home', (select sum(x.n)::bigint from class_counts('{2026-06-30, 2026-12-31}') x), 2);
  perform expects('in time, then overdue', (select count(*) from class_counts('{2026-06-30, 2026-12-31}') x where (x.day, x.class) in ((date '2026-06-30', 2), (date '2026-12-31', 3))), 2);
  perform expects('before it was there', (select count(*) from class_counts('{2025-12-31}')), 0);
  perform act(1, c.third);
  perform expects('a share', (select sum(x.n)::bigint from class_counts('{2026-06-30}') x), 1);
  perform act(0, c.third);
  perform expects('clearance too low', (select count(*) from class_counts('{2026-06-30}')), 0);
  perform act(2, c.other);
  perform expects('a stranger', (select count(*) from class_counts('{2026-06-30}')), 0);
  perform set_config('app.principals', '', true);
  perform expects('no context', (select count(*) from class_counts('{2026-06-30}')), 0);
  reset role;
  update visible set until = now() where dossier = d and principal = c.third;
  set local role entente_app;
  perform act(2, c.third);
  perform expects('share run out', (select count(*) from class_counts('{2026-06-30}')), 0);
end $$;

-- check: the house counts and sees nothing
do $$ declare d uuid := open_matter(); begin
  reset role;
  set local role entente_house;
  perform expects('stray', stray(), 0);
  perform refuses('dossier', '42501', 'select count(*) from dossier');
  perform refuses('visible', '42501', 'select count(*) from visible');
  perform refuses('journal', '42501', 'select count(*) from journal');
end $$;

-- check: the owner sees no row and cannot copy into the register
do $$ declare d uuid := open_matter(); begin
  set local role entente_owner;
  perform set_config('app.principals', '', true);
  perform expects('rows', rows_of(d), 0);
end $$;

-- check: many are loaded as they are derived, and a list walks the key for a broad and for a tiny reader
do $$ declare c checks.cast_; n int; plan text; line text; begin
  select * into c from cast_;
  set local role entente_owner;
  perform act(1, c.home);
  insert into staged_dossier (id, kind, home_agency, open, due_on)
    select gen_random_uuid(), 1, case when i % 1000 = 1 then c.other else c.home end, i % 5 > 0, date '2026-01-01' + i % 700 from generate_series(1, 40000) i;
  insert into staged_share (dossier, principal, right_, granted_by, reason)
    select id, c.third, 1, c.officer, 'x' from staged_dossier where home_agency = c.other;
  perform expects('loaded', load_staged(), 40000);
  set constraints all immediate;
  reset role;
  analyze visible, dossier;
  perform expects('table = derivation', stray(), 0);
  set local role entente_app;
  set local plan_cache_mode = force_custom_plan;
  foreach n in array array[c.home, c.other] loop
    perform act(2, n, c.unit, c.person);
    plan := '';
    for line in execute $list$ explain (analyze, buffers, costs off, timing off)
        select distinct on (due_on, dossier) due_on, dossier
        from unnest(principals()) p cross join lateral (
          select due_on, dossier from visible
          where principal = p and open and (due_on, dossier) > (date '2026-06-01', uuid '00000000-0000-0000-0000-000000000000') and level <= 2
          order by due_on, dossier limit 50) v
        order by due_on, dossier limit 50 $list$ loop
      plan := plan || e'\n' || line;
    end loop;
    if plan !~ 'Index (Only )?Scan using visible_pkey' or plan like '%Seq Scan%' then
      raise exception 'not by the key: %', plan;
    end if;
  end loop;
end $$;

-- check: a load keeps the rules that a deed would have kept
do $$ declare c checks.cast_; d uuid := gen_random_uuid(); begin
  select * into c from cast_;
  set local role entente_owner;
  perform act(1, c.home);
  insert into staged_dossier (id, kind, home_agency, restricted) values (d, 1, c.home, true);
  insert into staged_named values (d, c.home, 3);
  perform refuses('no manager', '23514', 'select load_staged()');
  insert into staged_named values (d, c.unit, 3);
  insert into staged_role_in values (gen_random_uuid(), c.other, 1);
  perform refuses('part in another', '23514', 'select load_staged()');
end $$;

-- check: a merger moves home, parts and shares to the heir and back
do $$ declare c checks.cast_; d uuid := open_matter(); n bigint; begin
  select * into c from cast_;
  n := take_part(d, c.other, 1::smallint); perform entry(d, n);
  n := share_with(d, c.third, 1::smallint, null, 'x'); perform entry(d, n);
  perform settle();
  set local role entente_owner;
  perform expects('of the part', merge_agency(c.other, c.third, 100), 1);
  perform expects('done', merge_agency(c.other, c.third, 100), 0);
  perform expects('of the home', merge_agency(c.home, c.other, 100), 1);
  perform settle();
  reset role;
  perform expects('the heir leads', (select count(*) from visible where dossier = d and principal = c.third and right_ = 2), 1);
  perform expects('the new home', (select count(*) from visible where dossier = d and principal = c.other and right_ = 3), 1);
  perform expects('the old home', (select count(*) from visible where dossier = d and principal = c.home), 0);
  perform expects('table = derivation', stray(), 0);
end $$;
