package org.entente.tasks;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Version;
import org.entente.files.FileId;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The deeds on a task in the API; each takes the version seen in If-Match and answers the task with its new one. */
@RestController
@RequestMapping("/api/v1/tasks/{id}")
class TaskDeedApiController {
  private final Access access;
  private final Tasks tasks;
  private final TaskForms forms;
  private final TaskAnswers answers;

  TaskDeedApiController(Access access, Tasks tasks, TaskForms forms, TaskAnswers answers) {
    this.access = access;
    this.tasks = tasks;
    this.forms = forms;
    this.answers = answers;
  }

  /** A reason in the officer's own words. */
  record ReasonForm(@NotBlank(message = "tasks.refused.empty.reason") @Nullable String reason) {}

  /**
   * A report.
   *
   * @param progress 0 to 100; may be left out of the last one
   * @param last called {@code final}: says that the task is done and asks for verification
   * @param files ids of files of the task that prove it
   */
  record ReportForm(@NotBlank(message = "tasks.refused.empty.note") @Nullable String note,
      @Min(value = 0, message = "tasks.refused.progress") @Max(value = 100, message = "tasks.refused.progress") @Nullable Integer progress,
      @JsonProperty("final") @Nullable Boolean last, @Nullable List<String> files) {}

  /** A new deadline that is asked for. */
  record DeadlineForm(@NotBlank(message = "tasks.refused.empty.due") @Nullable String due,
      @NotBlank(message = "tasks.refused.empty.reason") @Nullable String reason) {}

  /** The answer to a request; a refusal says why in the remark. */
  record DecisionForm(@NotNull(message = "tasks.refused.empty.granted") @Nullable Boolean granted, @Nullable String remark) {}

  /** Whether the last report is accepted; sending it back says why in the remark. */
  record VerificationForm(@NotNull(message = "tasks.refused.empty.accepted") @Nullable Boolean accepted, @Nullable String remark) {}

  /** Why a task is reopened, and until when it should be done now when the deadline moves. */
  record ReopeningForm(@NotBlank(message = "tasks.refused.empty.reason") @Nullable String reason, @Nullable String due) {}

  /** Assigns the task, changes who has a part in it, or hands it to a person. */
  @PostMapping("/assignment")
  ResponseEntity<TaskAnswer> assign(@PathVariable String id, Version seen, @Valid @RequestBody AssignmentForm form, Officer officer) {
    Assignment assignment = forms.assignment(form);
    return done(id, officer, task -> tasks.assign(task, seen.value(), assignment, officer));
  }

  /** Accepts the task for the lead agency. */
  @PostMapping("/acceptance")
  ResponseEntity<TaskAnswer> accept(@PathVariable String id, Version seen, Officer officer) {
    return done(id, officer, task -> tasks.accept(task, seen.value(), officer));
  }

  /** Returns the task to the agency that assigned it. */
  @PostMapping("/return")
  ResponseEntity<TaskAnswer> giveBack(@PathVariable String id, Version seen, @Valid @RequestBody ReasonForm form, Officer officer) {
    return done(id, officer, task -> tasks.giveBack(task, seen.value(), text(form.reason()), officer));
  }

  /** Reports progress, or that the task is done. */
  @PostMapping("/reports")
  ResponseEntity<TaskAnswer> report(@PathVariable String id, Version seen, @Valid @RequestBody ReportForm form, Officer officer) {
    boolean last = Boolean.TRUE.equals(form.last());
    if (form.progress() == null && !last)
      throw new FieldRefused("progress", "tasks.refused.progress");
    List<FileId> files = form.files() == null ? List.of() : form.files().stream().map(FileId::of).toList();
    var report = new NewReport(text(form.note()), form.progress() == null ? 100 : form.progress(), last, files);
    return done(id, officer, task -> tasks.report(task, seen.value(), report, List.of(), officer));
  }

  /** Asks for a new deadline. */
  @PostMapping("/deadline-requests")
  ResponseEntity<TaskAnswer> ask(@PathVariable String id, Version seen, @Valid @RequestBody DeadlineForm form, Officer officer) {
    var due = TaskForms.requiredDay("due", form.due());
    return done(id, officer, task -> tasks.askDeadline(task, seen.value(), due, text(form.reason()), officer));
  }

  /** Grants or refuses a request for a new deadline. */
  @PostMapping("/deadline-requests/{n}/decision")
  ResponseEntity<TaskAnswer> decide(@PathVariable String id, @PathVariable int n, Version seen, @Valid @RequestBody DecisionForm form,
      Officer officer) {
    return done(id, officer, task -> Boolean.TRUE.equals(form.granted())
        ? tasks.grantDeadline(task, seen.value(), n, form.remark(), officer)
        : tasks.refuseDeadline(task, seen.value(), n, text(form.remark()), officer));
  }

  /** Verifies the last report or sends it back. */
  @PostMapping("/verification")
  ResponseEntity<TaskAnswer> verify(@PathVariable String id, Version seen, @Valid @RequestBody VerificationForm form, Officer officer) {
    return done(id, officer, task -> Boolean.TRUE.equals(form.accepted())
        ? tasks.verify(task, seen.value(), form.remark(), officer)
        : tasks.sendBack(task, seen.value(), text(form.remark()), officer));
  }

  /** Closes a task that is done. */
  @PostMapping("/closure")
  ResponseEntity<TaskAnswer> close(@PathVariable String id, Version seen, Officer officer) {
    return done(id, officer, task -> tasks.close(task, seen.value(), officer));
  }

  /** Reopens a task that was done or closed. */
  @PostMapping("/reopening")
  ResponseEntity<TaskAnswer> reopen(@PathVariable String id, Version seen, @Valid @RequestBody ReopeningForm form, Officer officer) {
    var due = TaskForms.day("due", form.due());
    return done(id, officer, task -> tasks.reopen(task, seen.value(), text(form.reason()), due, officer));
  }

  /** Withdraws a task. */
  @PostMapping("/withdrawal")
  ResponseEntity<TaskAnswer> withdraw(@PathVariable String id, Version seen, @Valid @RequestBody ReasonForm form, Officer officer) {
    return done(id, officer, task -> tasks.withdraw(task, seen.value(), text(form.reason()), officer));
  }

  private interface OnTask {
    long run(DossierId task);
  }

  private ResponseEntity<TaskAnswer> done(String id, Officer officer, OnTask deed) {
    DossierId task = DossierId.of(id);
    TaskAnswer answer = access.as(officer, () -> {
      deed.run(task);
      return answers.of(task, officer);
    });
    return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
