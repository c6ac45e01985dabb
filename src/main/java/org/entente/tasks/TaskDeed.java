package org.entente.tasks;

import static org.entente.tasks.TaskStage.ACCEPTED;
import static org.entente.tasks.TaskStage.ASSIGNED;
import static org.entente.tasks.TaskStage.CLOSED;
import static org.entente.tasks.TaskStage.DONE;
import static org.entente.tasks.TaskStage.DRAFT;
import static org.entente.tasks.TaskStage.REPORTED;
import static org.entente.tasks.TaskStage.RETURNED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.entente.access.Deed;
import org.entente.access.Officer;

/** The deeds a page offers on a task, the most urgent first: address, fields, and who is offered it in which stages. The door decides. */
enum TaskDeed {
  /** Verify the last report or send it back. */
  VERIFICATION("verification", Deed.VERIFY, Side.HOME, Set.of(REPORTED), "answer", "remark"),
  /** Grant or refuse a new deadline. */
  DECISION("decision", Deed.DECIDE_DEADLINE, Side.HOME, Set.of(ASSIGNED, ACCEPTED), "answer", "remark"),
  /** Accept. */
  ACCEPTANCE("acceptance", Deed.ACCEPT_TASK, Side.LEAD, Set.of(ASSIGNED)),
  /** Report progress, or that it is done. */
  REPORT("report", Deed.REPORT, Side.PART, Set.of(ACCEPTED), "note", "progress", "last", "file"),
  /** Return with a reason. */
  RETURN("return", Deed.ACCEPT_TASK, Side.LEAD, Set.of(ASSIGNED), "reason"),
  /** Close what is done. */
  CLOSURE("closure", Deed.CLOSE_TASK, Side.HOME, Set.of(DONE)),
  /** Assign, or change who has a part. */
  ASSIGNMENT("assignment", Deed.ASSIGN, Side.HOME, Set.of(DRAFT, RETURNED, ASSIGNED, ACCEPTED), "lead", "cooperating"),
  /** Ask for a new deadline. */
  DEADLINE("deadline", Deed.ASK_DEADLINE, Side.LEAD, Set.of(ASSIGNED, ACCEPTED), "due", "reason"),
  /** Hand it to a person of the lead agency. */
  PERSON("person", Deed.ASSIGN, Side.LEAD, Set.of(ASSIGNED, ACCEPTED), "assignee"),
  /** Reopen what was done. */
  REOPENING("reopening", Deed.CLOSE_TASK, Side.HOME, Set.of(DONE, CLOSED), "reason", "due"),
  /** Withdraw. */
  WITHDRAWAL("withdrawal", Deed.CLOSE_TASK, Side.HOME, Set.of(DRAFT, ASSIGNED, ACCEPTED, RETURNED, REPORTED), "reason");

  private enum Side {
    HOME, LEAD, PART
  }

  private final String word;
  private final Deed office;
  private final Side side;
  private final Set<TaskStage> stages;
  private final List<String> fields;

  TaskDeed(String word, Deed office, Side side, Set<TaskStage> stages, String... fields) {
    this.word = word;
    this.office = office;
    this.side = side;
    this.stages = stages;
    this.fields = List.of(fields);
  }

  /** The last word of its address. */
  String word() {
    return word;
  }

  /** Whether its form has the field. */
  boolean has(String field) {
    return fields.contains(field);
  }

  /** Whether it is done by one button, without a form. */
  boolean isPlain() {
    return fields.isEmpty();
  }

  /** The key of its verb. */
  String verb() {
    return "tasks.deed." + word;
  }

  static Optional<TaskDeed> of(String word) {
    return Arrays.stream(values()).filter(d -> d.word.equals(word)).findFirst();
  }

  /** What the officer is offered on the task, the most urgent first. */
  static List<TaskDeed> offered(Task task, List<DeadlineRequest> requests, Officer officer) {
    boolean waits = requests.stream().anyMatch(r -> r.waits() && !r.asker().equals(officer.person()));
    boolean asked = requests.stream().anyMatch(DeadlineRequest::waits);
    return Arrays.stream(values()).filter(d -> d.isFor(task, officer)).filter(d -> switch (d) {
      case DECISION -> waits;
      case DEADLINE -> !asked;
      case VERIFICATION -> !officer.person().equals(task.reporter());
      default -> true;
    }).toList();
  }

  private boolean isFor(Task task, Officer officer) {
    boolean sits = switch (side) {
      case HOME -> task.isHomeOf(officer);
      case LEAD -> task.isLedBy(officer);
      case PART -> task.isLedBy(officer) || task.isHelpedBy(officer);
    };
    boolean own = this == WITHDRAWAL && (task.stage() == DRAFT || task.stage() == ASSIGNED && officer.person().equals(task.opener()));
    boolean may = officer.may(own ? Deed.OPEN_TASK : office);
    return sits && may && stages.contains(task.stage());
  }
}
