package org.entente.desk;

import java.util.List;
import java.util.UUID;

import org.entente.access.Deed;
import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on somebody's desk, from the indexed columns of tasks under row-level security; each with the deadline kept in {@code visible}. */
@Repository
class WorkRepository {
  private final JdbcClient jdbc;

  WorkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A task and why it is there. */
  record Item(Call call, DossierId task) {}

  /** For each reason the first {@code most} by deadline. */
  List<Item> items(int most, Officer officer) {
    boolean chases = officer.seat().office() == Office.SECRETARY || officer.seat().office() == Office.HEAD;
    return jdbc.sql("""
        with found as (
          (select 'CARRY' as call, t.id from task t where t.assignee = officer() and t.stage in (1, 2, 4) limit 2000)
          union all
          (select 'ACCEPT', t.id from task t
           where :accepts and t.lead = :agency and t.stage = 1 and t.assignee is null limit 2000)
          union all
          (select 'VERIFY', t.id from task t
           where :verifies and t.home = :agency and t.stage = 4 and t.reporter is distinct from officer() limit 2000)
          union all
          (select 'DECIDE', t.id from task_deadline_request r join task t on t.id = r.task
           where :decides and r.granted is null and t.home = :agency limit 2000)
          union all
          (select 'RETURNED', t.id from task t
           where t.home = :agency and t.stage = 3 and (:chases or t.opener = officer()) limit 2000)
          union all
          (select 'FOLLOW', f.dossier from follow f where f.person = officer() limit 2000)
          union all
          (select 'DRAFT', t.id from task t where t.opener = officer() and t.stage = 0 limit 2000)),
        placed as (
          select f.call, f.id, row_number() over (partition by f.call order by v.due_on, f.id) as n
          from (select distinct call, id from found) f
          cross join lateral (
            select x.due_on
            from visible x
            where x.dossier = f.id
              and x.kind = 1
              and x.open
              and x.level <= :clearance::smallint
            limit 1) v)
        select call, id
        from placed
        where n <= :most
        order by call, n
        """).param("agency", officer.agency().value()).param("accepts", officer.may(Deed.ACCEPT_TASK)).param("verifies", officer.may(Deed.VERIFY))
        .param("decides", officer.may(Deed.DECIDE_DEADLINE)).param("chases", chases).param("clearance", officer.clearance()).param("most", most)
        .query((row, n) -> new Item(Call.valueOf(row.getString("call")), new DossierId(row.getObject("id", UUID.class)))).list();
  }
}
