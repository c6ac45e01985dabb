package org.entente.tasks;

import java.util.Arrays;
import java.util.List;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.files.NewFile;
import org.entente.ui.HistoryLine;
import org.entente.ui.Page;
import org.entente.ui.Problem;
import org.entente.workflow.Refused;
import org.entente.workflow.TransitionRefused;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form of a deed, as a page of its own or in the side panel; what was written comes back with whatever is wrong with it. */
@Controller
class TaskDeedController {
  private static final String WORDS = "verification|decision|acceptance|report|return|closure|assignment|deadline|person|reopening|withdrawal";
  private final Tasks tasks;
  private final TaskViews views;
  private final TaskForms forms;

  TaskDeedController(Tasks tasks, TaskViews views, TaskForms forms) {
    this.tasks = tasks;
    this.views = views;
    this.forms = forms;
  }

  @GetMapping("/tasks/{id}/{deed:" + WORDS + "}")
  String form(@PathVariable String id, @PathVariable String deed, Officer officer, Page page, Model model, HttpServletRequest request) {
    TaskView view = views.of(DossierId.of(id), officer, page);
    return sheet(view, deed(deed), begun(view, deed(deed)), List.of(), List.of(), officer, page, model, request);
  }

  @PostMapping("/tasks/{id}/{deed:" + WORDS + "}")
  String run(@PathVariable String id, @PathVariable String deed, @RequestParam MultiValueMap<String, String> sent,
      @RequestParam(required = false) MultipartFile @Nullable [] file, Officer officer, Page page, Model model, HttpServletRequest request,
      HttpServletResponse answer) {
    DossierId task = DossierId.of(id);
    Input input = new Input(sent);
    try {
      run(task, deed(deed), input, files(file), officer);
    } catch (FieldRefused | Refused | TransitionRefused | StaleVersion e) {
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      boolean stale = e instanceof StaleVersion;
      List<HistoryLine> meanwhile = stale ? views.since(task, input.number("version", 0), officer, page) : List.of();
      List<Problem> problems = stale ? List.of() : List.of(TaskInput.problem(e, page));
      return sheet(views.of(task, officer, page), deed(deed), input, problems, meanwhile, officer, page, model, request);
    }
    if (request.getHeader("HX-Request") == null)
      return "redirect:/tasks/" + id;
    answer.setHeader("HX-Redirect", "/tasks/" + id);
    return "tasks/_done";
  }

  private void run(DossierId id, TaskDeed deed, Input input, List<NewFile> files, Officer officer) {
    long version = input.number("version", 0);
    switch (deed) {
      case ACCEPTANCE -> tasks.accept(id, version, officer);
      case CLOSURE -> tasks.close(id, version, officer);
      case RETURN -> tasks.giveBack(id, version, input.get("reason"), officer);
      case WITHDRAWAL -> tasks.withdraw(id, version, input.get("reason"), officer);
      case REOPENING -> tasks.reopen(id, version, input.get("reason"), TaskForms.day("due", input.get("due")), officer);
      case REPORT -> tasks.report(id, version, new NewReport(input.get("note"), input.number("progress", -1), input.ticked("last"), List.of()),
          files, officer);
      case DEADLINE -> tasks.askDeadline(id, version, TaskForms.requiredDay("due", input.get("due")), input.get("reason"), officer);
      case DECISION -> decide(id, version, input, officer);
      case VERIFICATION -> verify(id, version, input, officer);
      case ASSIGNMENT -> tasks.assign(id, version, forms.assignment(new AssignmentForm(input.all("lead"), input.all("cooperating"), null)), officer);
      case PERSON -> tasks.assign(id, version, forms.assignment(new AssignmentForm(null, null, input.get("assignee"))), officer);
    }
  }

  private void decide(DossierId id, long version, Input input, Officer officer) {
    int n = tasks.deadlineRequests(id, officer).stream().filter(DeadlineRequest::waits).map(DeadlineRequest::n).findFirst()
        .orElseThrow(() -> new FieldRefused("answer", "tasks.refused.decided"));
    switch (input.get("answer")) {
      case "yes" -> tasks.grantDeadline(id, version, n, input.get("remark"), officer);
      case "no" -> tasks.refuseDeadline(id, version, n, input.get("remark"), officer);
      default -> throw new FieldRefused("answer", "tasks.refused.empty.granted");
    }
  }

  private void verify(DossierId id, long version, Input input, Officer officer) {
    switch (input.get("answer")) {
      case "yes" -> tasks.verify(id, version, input.get("remark"), officer);
      case "no" -> tasks.sendBack(id, version, input.get("remark"), officer);
      default -> throw new FieldRefused("answer", "tasks.refused.empty.accepted");
    }
  }

  private String sheet(TaskView view, TaskDeed deed, Input input, List<Problem> problems, List<HistoryLine> meanwhile, Officer officer, Page page,
      Model model, HttpServletRequest request) {
    model.addAttribute("sheet",
        new DeedSheet(view, deed, view.task().isLedBy(officer), input, problems, meanwhile, deed.has("lead") ? views.agencies(page) : List.of(),
            deed.has("assignee") ? views.colleagues(officer, page) : List.of()));
    return request.getHeader("HX-Request") == null ? "tasks/deed" : "tasks/_deed";
  }

  /** What the form begins with. */
  private static Input begun(TaskView view, TaskDeed deed) {
    Task task = view.task();
    Input input = Input.none().with("progress", String.valueOf(task.progress()));
    return switch (deed) {
      case ASSIGNMENT -> input.with("lead", TaskInput.codes(view, task.lead() == null ? List.of() : List.of(task.lead())))
          .with("cooperating", TaskInput.codes(view, task.cooperating()));
      case PERSON -> input.with("assignee", task.assignee() == null ? "" : task.assignee().toString());
      default -> input;
    };
  }

  private static List<NewFile> files(MultipartFile @Nullable [] sent) {
    return sent == null
        ? List.of()
        : Arrays.stream(sent).filter(f -> !f.isEmpty() || !String.valueOf(f.getOriginalFilename()).isEmpty())
            .map(TaskFileController::sent).toList();
  }

  private static TaskDeed deed(String word) {
    return TaskDeed.of(word).orElseThrow(DossierUnknown::new);
  }
}
