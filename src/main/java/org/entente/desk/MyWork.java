package org.entente.desk;

import java.time.LocalDate;
import java.util.List;

import org.entente.tasks.TaskRow;

/**
 * What is on somebody's desk today.
 *
 * @param groups those that hold something, overdue first
 * @param unread how many dossiers have news that the officer has not seen
 */
public record MyWork(LocalDate today, List<Group> groups, int unread) {
  /**
   * One group.
   *
   * @param name overdue, mine, waiting, followed or drafts
   * @param shown the first of its lines, by deadline
   * @param count how many there are, at least
   * @param more whether there may be more than that
   * @param href where the rest is
   */
  public record Group(String name, List<Line> shown, int count, boolean more, String href) {}

  /**
   * A line.
   *
   * @param call why it is there
   * @param mine whether the officer's agency leads it
   */
  public record Line(TaskRow row, String call, boolean mine) {
    /** Whether it can be accepted from here. */
    public boolean acceptable() {
      return mine && row.stage() == org.entente.tasks.TaskStage.ASSIGNED;
    }

    /** The word of the form that does what is called for, or empty. */
    public String deed() {
      return switch (call) {
        case "CARRY" -> row.stage() == org.entente.tasks.TaskStage.ACCEPTED ? "report" : "";
        case "VERIFY" -> "verification";
        case "DECIDE" -> "decision";
        case "RETURNED" -> "assignment";
        case "DRAFT" -> "edit";
        default -> "";
      };
    }
  }
}
