-- What the functions that pass the policies do, besides what the contract says: with more than one dossier, for the keepers of a level, and for those who are told.
-- people with seats: of the home agency, who acts, a colleague, one whose seat has ended, one whose seat is to come, and a person elsewhere
create table checks.people (me uuid, colleague uuid, gone uuid, coming uuid, elsewhere uuid);
grant select on checks.people to public;
insert into checks.people (me, colleague, gone, coming, elsewhere) select officer, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid() from checks.cast_;
do $$ declare c checks.cast_; w checks.people; p uuid; n int; agency uuid; another uuid; begin
  select * into c from cast_;
  select * into w from people;
  select ref into agency from principal where id = c.home;
  select ref into another from principal where id = c.other;
  insert into agency (id, principal, code, kind, pillar, names) values (agency, c.home, 'HOME', 'MINISTRY', 2, '{"en": "Home"}'), (another, c.other, 'OTHER', 'MINISTRY', 2, '{"en": "Other"}');
  foreach p in array array[w.me, w.colleague, w.gone, w.coming, w.elsewhere] loop
    insert into principal (kind, ref) values (4, p) returning id into n;
    insert into person (id, principal, names) values (p, n, '{"en": "Somebody"}');
    insert into seat (id, person, agency, office, clearance, since, until)
    values (gen_random_uuid(), p, case when p = w.elsewhere then another else agency end, 2, 2, case when p = w.coming then current_date + 1 else '-infinity' end,
      case when p = w.gone then current_date else 'infinity' end);
  end loop;
end $$;
create function checks.told(id uuid) returns bigint language sql as $$ select count(*) from notification n where n.dossier = told.id $$;

-- check: what is taken back is gone, also from one who keeps another dossier
do $$ declare c checks.cast_; d uuid := open_matter(); o uuid := gen_random_uuid(); v bigint; begin
  select * into c from cast_;
  perform open_dossier(o, 1::smallint, c.home, 1::smallint, false, null, null, null);
  perform entry(o, 1);
  v := share_with(d, c.other, 1::smallint, 'infinity', 'x');
  perform entry(d, v);
  v := share_with(o, c.other, 1::smallint, 'infinity', 'x');
  perform entry(o, v);
  v := unshare(d, c.other);
  perform entry(d, v);
  perform settle();
  reset role;
  perform expects('taken back', (select count(*) from visible where dossier = d and principal = c.other), 0);
  perform expects('the other stays', (select count(*) from visible where dossier = o and principal = c.other), 1);
end $$;

-- check: a level is lowered as another officer asked, by who manages it for the home agency and within the own clearance
do $$ declare c checks.cast_; w checks.people; d uuid := open_matter(); v bigint; begin
  select * into c from cast_;
  select * into w from people;
  reset role;
  perform refuses('above the clearance', '42501', format('select act(1, %s, %s), handle_as(%L, 2::smallint, false, %s, %L)', c.home, c.unit, d, c.unit, 'x'));
  perform act(2, c.home, c.unit);
  perform refuses('for somebody else', '42501', format('select handle_as(%L, 2::smallint, false, %s, %L)', d, c.other, 'x'));
  perform refuses('nobody asked', '42501', format('select handle_as(%L, 0::smallint, false, %s, %L)', d, c.unit, 'x'));
  insert into lowering (dossier, n, level, reason, asker) values (d, 1, 0, 'x', w.me);
  perform refuses('one alone', '42501', format('select handle_as(%L, 0::smallint, false, %s, %L)', d, c.unit, 'x'));
  delete from lowering;
  insert into lowering (dossier, n, level, reason, asker, confirmed, decider) values (d, 1, 0, 'x', w.colleague, false, w.me);
  perform refuses('refused', '42501', format('select handle_as(%L, 0::smallint, false, %s, %L)', d, c.unit, 'x'));
  insert into lowering (dossier, n, level, reason, asker) values (d, 2, 1, 'x', w.colleague);
  perform refuses('to another level', '42501', format('select handle_as(%L, 0::smallint, false, %s, %L)', d, c.unit, 'x'));
  delete from lowering;
  insert into lowering (dossier, n, level, reason, asker) values (d, 3, 0, 'x', w.colleague);
  v := handle_as(d, 0::smallint, false, c.unit, 'x');
  perform expects('open to the agency', (select count(*) from named where dossier = d), 0);
  perform entry(d, v);
  v := handle_as(d, 1::smallint, false, c.unit, 'x');
  perform entry(d, v);
  v := handle_as(d, 2::smallint, false, c.unit, 'x');
  perform entry(d, v);
  perform expects('a manager of the circle', (select count(*) from named where dossier = d and principal = c.unit and right_ = 3), 1);
end $$;

-- check: those are told who sit in the agency today, hold the office or follow, by one who sees the dossier, and never the teller
do $$ declare c checks.cast_; w checks.people; d uuid := open_matter(); begin
  select * into c from cast_;
  select * into w from people;
  reset role;
  perform tell(d, 'Checked', 'x', array[w.me], c.home, array[2]::smallint[], current_date);
  perform expects('told', told(d), 1);
  perform expects('the colleague', (select count(*) from notification where dossier = d and person = w.colleague), 1);
  perform tell(d, 'Checked', 'x', '{}', c.home, array[3]::smallint[], current_date);
  perform expects('no such office', told(d), 1);
  perform tell_only(d, 'Checked', 'x', array[w.me, w.elsewhere]);
  perform expects('the one named', (select count(*) from notification where dossier = d and person = w.elsewhere), 1);
  perform expects('not the teller', (select count(*) from notification where dossier = d and person = w.me), 0);
  perform tell_keepers(d, 'Checked');
  perform expects('the keepers', (select count(*) from notification where dossier = d and reason = 'WAITING' and person = w.colleague), 1);
  perform expects('nobody else', (select count(*) from notification where dossier = d and reason = 'WAITING' and person <> w.colleague), 0);
  delete from notification;
  perform act(2, c.other);
  perform tell(d, 'Checked', 'x', array[w.colleague], c.home, array[2]::smallint[], current_date), tell_only(d, 'Checked', 'x', array[w.colleague]), tell_keepers(d, 'Checked');
  perform expects('by a stranger', told(d), 0);
  perform act(0, c.home);
  perform tell(d, 'Checked', 'x', array[w.colleague], c.home, array[2]::smallint[], current_date), tell_only(d, 'Checked', 'x', array[w.colleague]), tell_keepers(d, 'Checked');
  perform expects('below the clearance', told(d), 0);
  perform act(2, c.home);
  update visible set until = now() where dossier = d;
  perform tell(d, 'Checked', 'x', array[w.colleague], c.home, array[2]::smallint[], current_date), tell_only(d, 'Checked', 'x', array[w.colleague]);
  perform expects('when sight has ended', told(d), 0);
end $$;

-- check: a dossier is opened up to the ceiling of the house and of its agency, and no further
do $$ declare c checks.cast_; d uuid := open_matter(); call text; begin
  select * into c from cast_;
  reset role;
  call := format('select open_matter(gen_random_uuid(), 1::smallint, %s, null, 2::smallint, false, true, null, current_date, null, null, array[%s], null, null)', c.home, c.unit);
  insert into ceiling (agency, level) select ref, 1 from principal where id = c.other;
  execute call;
  perform expects('opened under the ceiling of another agency', (select count(*) from visible where principal = c.unit and right_ = 3), 1);
  insert into ceiling (agency, level) values (null, 2);
  execute call;
  update ceiling set level = 1 where agency is null;
  perform refuses('above the ceiling of the house', '23514', call);
  update ceiling set level = 2 where agency is null;
  insert into ceiling (agency, level) select ref, 1 from principal where id = c.home;
  perform refuses('above the ceiling of the agency', '23514', call);
end $$;
