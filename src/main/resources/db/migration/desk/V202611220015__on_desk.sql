-- What is on the caller's desk and why: for each reason the first tasks by deadline, where the day matters those before it and those from it on.
-- Each list is a walk along an index of its own that begins with the officer or the agency of the seat and ends after as many rows as are counted.
-- Row-level security holds in here as everywhere. The small memory is for the planner: with more it would rather hash all that the reader sees
-- than look at a hundred rows one by one, 84,000 pages for a reader of 150,000 tasks instead of 2,000. Each question has one index whoever asks, so
-- one plan serves all readers and is made once: planning nine questions anew took longer than answering them.
set role entente_owner;
set search_path = entente;
create function on_desk(agency int, accepts boolean, verifies boolean, decides boolean, chases boolean, today date, most int)
  returns table (call text, task uuid, due_on date)
  stable set search_path = entente, pg_temp set work_mem = '64kB' set plan_cache_mode = force_generic_plan language plpgsql as $$
  #variable_conflict use_column
  declare me uuid := officer();
  begin
    return query
      select 'CARRY', t.id, t.due_on
      from task t
      where t.assignee = me
        and t.stage in (1, 2, 4)
        and t.due_on < today
      order by t.due_on, t.id
      limit most;
    return query
      select 'CARRY', t.id, t.due_on
      from task t
      where t.assignee = me
        and t.stage in (1, 2, 4)
        and t.due_on >= today
      order by t.due_on, t.id
      limit most;
    if accepts then
      return query
        select 'ACCEPT', t.id, t.due_on
        from task t
        where t.lead = agency
          and t.stage = 1
          and t.assignee is null
          and t.due_on < today
        order by t.due_on, t.id
        limit most;
      return query
        select 'ACCEPT', t.id, t.due_on
        from task t
        where t.lead = agency
          and t.stage = 1
          and t.assignee is null
          and t.due_on >= today
        order by t.due_on, t.id
        limit most;
    end if;
    if verifies then
      return query
        select 'VERIFY', t.id, t.due_on
        from task t
        where t.home = agency
          and t.stage = 4
          and t.reporter is distinct from me
        order by t.due_on, t.id
        limit most;
    end if;
    if decides then
      return query
        select 'DECIDE', t.id, t.due_on
        from task t
        where t.home = agency
          and t.asked
          and t.stage between 1 and 4
        order by t.due_on, t.id
        limit most;
    end if;
    if chases then
      return query
        select 'RETURNED', t.id, t.due_on
        from task t
        where t.home = agency
          and t.stage = 3
        order by t.due_on, t.id
        limit most;
    else
      return query
        select 'RETURNED', t.id, t.due_on
        from task t
        where t.opener = me
          and t.home = agency
          and t.stage = 3
        order by t.due_on, t.id
        limit most;
    end if;
    return query
      select 'FOLLOW', t.id, t.due_on
      from (select f.dossier from follow f where f.person = me limit 500) f
      join task t on t.id = f.dossier
      where t.stage between 0 and 4
      order by t.due_on, t.id
      limit most;
    return query
      select 'DRAFT', t.id, t.due_on
      from task t
      where t.opener = me
        and t.stage = 0
      order by t.due_on, t.id
      limit most;
  end $$;
grant execute on function on_desk(int, boolean, boolean, boolean, boolean, date, int) to entente_app;
reset role;
set search_path = public;
