package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.text.Language;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be true of a task whoever writes it; each refusal names the field. */
@Component
class TaskRules {
  private static final int LONGEST_TITLE = 500;
  private static final int CONFIDENTIAL = 2;
  private static final int LONGEST_TEXT = 20_000;
  private final Agencies agencies;
  private final Dossiers dossiers;

  TaskRules(Agencies agencies, Dossiers dossiers) {
    this.agencies = agencies;
    this.dossiers = dossiers;
  }

  void check(NewTask task, LocalDate today, Officer officer) {
    task.title().texts().values().forEach(text -> required("title", text, LONGEST_TITLE));
    bounded("body", task.body());
    bounded("product", task.product());
    if (task.dueOn() != null && task.startOn() != null && task.dueOn().isBefore(task.startOn()))
      throw new FieldRefused("due", "tasks.refused.dueBeforeStart");
    if (task.level() < 0 || task.level() > officer.clearance())
      throw new FieldRefused("level", "tasks.refused.level");
    if (!task.circle().isEmpty() && !task.restricted() && task.level() < CONFIDENTIAL)
      throw new FieldRefused("circle", "tasks.refused.openCircle");
    if (task.lead() == null && !task.draft())
      throw new FieldRefused("lead", "tasks.refused.noLead");
    parts(task.lead(), task.cooperating(), today);
    assignee(task.assignee(), task.lead(), officer);
    // A foreign key sees what the officer does not: hidden and missing are refused alike before it is asked.
    if (task.guidance() != null && dossiers.find(task.guidance()).isEmpty())
      throw new FieldRefused("guidance", "tasks.refused.guidance");
  }

  /** One lead, which exists on the day, and others beside it. */
  void parts(@Nullable Principal lead, List<Principal> cooperating, LocalDate today) {
    Map<Principal, Agency> known = agencies.of(Stream.concat(Stream.ofNullable(lead), cooperating.stream()).collect(Collectors.toSet()));
    if (lead != null)
      existing("lead", known.get(lead), today);
    for (Principal agency : cooperating) {
      if (agency.equals(lead))
        throw new FieldRefused("cooperating", "tasks.refused.leadCooperates");
      existing("cooperating", known.get(agency), today);
    }
  }

  /** A person is named by the own agency only. */
  void assignee(@Nullable PersonId assignee, @Nullable Principal lead, Officer officer) {
    if (assignee == null)
      return;
    if (!officer.agency().equals(lead)
        || agencies.staff(officer.seat().agency(), Language.EN).stream().noneMatch(p -> p.id().equals(assignee)))
      throw new FieldRefused("assignee", "tasks.refused.assignee");
  }

  static String required(String field, @Nullable String text) {
    return required(field, text, LONGEST_TEXT);
  }

  private static String required(String field, @Nullable String text, int longest) {
    if (text == null || text.isBlank())
      throw new FieldRefused(field, "tasks.refused.empty." + field);
    if (text.length() > longest)
      throw new FieldRefused(field, "tasks.refused.tooLong", longest);
    return text.strip();
  }

  static void bounded(String field, @Nullable String text) {
    if (text != null && text.length() > LONGEST_TEXT)
      throw new FieldRefused(field, "tasks.refused.tooLong", LONGEST_TEXT);
  }

  static void home(Task task, Officer officer) {
    if (!task.isHomeOf(officer))
      throw new Refused("tasks.refused.notHome");
  }

  static void lead(Task task, Officer officer) {
    if (!task.isLedBy(officer))
      throw new Refused("tasks.refused.notLead");
  }

  /** The task must be in one of these stages; an edge of the life cycle alone may belong to another deed. */
  static void stage(Task task, TaskStage... stages) {
    if (!List.of(stages).contains(task.stage()))
      task.stage().to(TaskStage.DRAFT); // no stage leads back to a draft: refuses
  }

  private static void existing(String field, @Nullable Agency agency, LocalDate today) {
    if (agency == null)
      throw new FieldRefused(field, "tasks.refused.unknownAgency");
    if (!agency.existsOn(today))
      throw new FieldRefused(field, "tasks.refused.endedAgency", agency.code());
  }
}
