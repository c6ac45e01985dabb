package org.entente.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.access.Deed;
import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is on somebody's desk: walks by deadline that end after as many rows as are counted, under row-level security; much work costs no more. */
@Repository
class WorkRepository {
  private final JdbcClient jdbc;

  WorkRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A task and why it is there.
   *
   * @param due its deadline; the greatest date for none
   */
  record Item(Call call, DossierId task, LocalDate due) {}

  /** What was found, and how many dossiers have news that the officer has not seen. */
  record Found(List<Item> items, int unread) {}

  /** For each reason the first {@code most} by deadline; where the day matters, before today and from today on. */
  Found items(int most, LocalDate today, Officer officer) {
    boolean chases = officer.seat().office() == Office.SECRETARY || officer.seat().office() == Office.HEAD;
    int[] unread = {0};
    List<Item> items = new ArrayList<>();
    jdbc.sql("""
        with told as materialized (select unread() as unread)
        select told.unread, d.call, d.task, d.due_on
        from told
        left join on_desk(:agency, :accepts, :verifies, :decides, :chases, :today, :most) d on true
        """).param("agency", officer.agency().value()).param("accepts", officer.may(Deed.ACCEPT_TASK)).param("verifies", officer.may(Deed.VERIFY))
        .param("decides", officer.may(Deed.DECIDE_DEADLINE)).param("chases", chases).param("today", today).param("most", most)
        .query(row -> {
          unread[0] = row.getInt("unread");
          if (row.getString("call") != null)
            items.add(new Item(Call.valueOf(row.getString("call")), new DossierId(row.getObject("task", UUID.class)),
                row.getObject("due_on", LocalDate.class)));
        });
    return new Found(items, unread[0]);
  }
}
