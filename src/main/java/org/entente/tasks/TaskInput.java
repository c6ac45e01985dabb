package org.entente.tasks;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.entente.access.Officer;
import org.entente.agencies.Agency;
import org.entente.agencies.Principal;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Page;
import org.entente.ui.Problem;
import org.entente.workflow.Refused;
import org.entente.workflow.TransitionRefused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Between the forms of pages and what they stand for: what they begin with, what was sent, what is wrong with it. */
@Component
class TaskInput {
  private final TaskForms forms;

  TaskInput(TaskForms forms) {
    this.forms = forms;
  }

  /** What the form of a new task begins with: the reader's language, internal. */
  Input blank(Officer officer, Page page) {
    return Input.none().with("language", page.language().tag()).with("level", String.valueOf(Math.min(1, officer.clearance())));
  }

  /** What the form of a draft begins with. */
  Input of(TaskView view) {
    Task task = view.task();
    String title = task.title().texts().getOrDefault(task.language(), task.title().texts().values().iterator().next());
    return Input.none().with("version", String.valueOf(task.version())).with("title", title).with("body", task.body())
        .with("language", task.language()).with("product", Objects.requireNonNullElse(task.product(), "")).with("start", text(task.startOn()))
        .with("due", text(task.dueOn())).with("lead", codes(view, task.lead() == null ? List.of() : List.of(task.lead())))
        .with("cooperating", codes(view, task.cooperating())).with("level", String.valueOf(task.level()));
  }

  /** The form as it was sent; a button named {@code draft} keeps it a draft. */
  TaskForm form(Input input) {
    int level = input.number("level", input.get("level").isBlank() ? 1 : -1);
    return new TaskForm(input.get("title"), input.get("body"), input.get("language"), input.get("product"), input.get("start"),
        input.get("due"), input.all("lead"), input.all("cooperating"), input.get("assignee"), level, input.ticked("restricted"),
        input.all("circle"), input.get("guidance"), input.ticked("draft"));
  }

  /** Everything wrong with a form of a task, the refusal that stopped it among it. */
  List<Problem> problems(Input input, RuntimeException stopped, Page page) {
    TaskForm form = form(input);
    List<Problem> found = new ArrayList<>();
    for (Runnable check : List.<Runnable>of(() -> TaskRules.required("title", form.title()), () -> TaskForms.day("start", form.start()),
        () -> TaskForms.day("due", form.due()), () -> forms.assignment(new AssignmentForm(form.lead(), form.cooperating(), null)))) {
      try {
        check.run();
      } catch (FieldRefused e) {
        found.add(problem(e, page));
      }
    }
    Problem last = problem(stopped, page);
    if (found.stream().noneMatch(p -> p.field().equals(last.field())))
      found.add(last);
    return found;
  }

  /** A refusal in the reader's words. */
  static Problem problem(RuntimeException refusal, Page page) {
    return switch (refusal) {
      case FieldRefused field -> new Problem(field.field(), page.text(field.key(), field.arguments().toArray()));
      case Refused refused -> new Problem("", page.text(refused.key(), refused.arguments().toArray()));
      case TransitionRefused refused -> new Problem("", page.text("tasks.refused.stage", page.text("tasks.stage." + refused.from())));
      default -> throw refusal;
    };
  }

  /** The codes of agencies, as forms name them. */
  static List<String> codes(TaskView view, List<Principal> principals) {
    return principals.stream().map(p -> view.agencies().get(p)).filter(Objects::nonNull).map(Agency::code).toList();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
