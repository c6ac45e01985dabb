package org.entente.tasks;

import java.util.ArrayList;
import java.util.List;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.ui.Page;
import org.entente.ui.Problem;
import org.entente.workflow.Refused;
import org.entente.workflow.TransitionRefused;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a task, and the forms that open one or rewrite a draft. */
@Controller
class TaskController {
  private final Tasks tasks;
  private final TaskViews views;
  private final TaskForms forms;
  private final TaskInput inputs;
  private final Circles circles;

  TaskController(Tasks tasks, TaskViews views, TaskForms forms, TaskInput inputs, Circles circles) {
    this.tasks = tasks;
    this.views = views;
    this.forms = forms;
    this.inputs = inputs;
    this.circles = circles;
  }

  @GetMapping("/tasks/{id}")
  String show(@PathVariable String id, Officer officer, Page page, Model model) {
    TaskView view = views.of(DossierId.of(id), officer, page);
    model.addAttribute("view", view);
    return "tasks/show";
  }

  @GetMapping("/tasks/new")
  String blank(Officer officer, Page page, Model model) {
    officer.require(Deed.OPEN_TASK);
    return form("tasks/new", inputs.blank(officer, page), List.of(), officer, page, model);
  }

  @PostMapping("/tasks")
  String create(@RequestParam MultiValueMap<String, String> sent, Officer officer, Page page, Model model, HttpServletResponse answer) {
    Input input = new Input(sent);
    try {
      DossierId id = tasks.open(forms.newTask(inputs.form(input)), officer);
      return "redirect:/tasks/" + id;
    } catch (FieldRefused e) {
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return form("tasks/new", input, inputs.problems(input, e, page), officer, page, model);
    }
  }

  @GetMapping("/tasks/{id}/edit")
  String edit(@PathVariable String id, Officer officer, Page page, Model model) {
    officer.require(Deed.OPEN_TASK);
    TaskView view = views.of(DossierId.of(id), officer, page);
    if (!view.mayEdit())
      return "redirect:/tasks/" + id;
    model.addAttribute("view", view);
    return form("tasks/edit", inputs.of(view), List.of(), officer, page, model);
  }

  @PostMapping("/tasks/{id}")
  String update(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, Officer officer, Page page, Model model,
      HttpServletResponse answer) {
    DossierId task = DossierId.of(id);
    Input input = new Input(sent);
    try {
      tasks.edit(task, input.number("version", 0), forms.newTask(inputs.form(input)), officer);
      return "redirect:/tasks/" + id;
    } catch (FieldRefused | Refused | TransitionRefused | StaleVersion e) {
      answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      TaskView view = views.of(task, officer, page);
      model.addAttribute("view", view);
      boolean stale = e instanceof StaleVersion;
      model.addAttribute("meanwhile", stale ? views.since(task, input.number("version", 0), officer, page) : List.of());
      Input kept = stale ? input.with("version", String.valueOf(view.task().version())) : input;
      return form("tasks/edit", kept, stale ? List.of() : inputs.problems(input, e, page), officer, page, model);
    }
  }

  private String form(String template, Input input, List<Problem> problems, Officer officer, Page page, Model model) {
    model.addAttribute("input", input);
    model.addAttribute("problems", problems);
    model.addAttribute("agencies", views.agencies(page));
    List<String> named = new ArrayList<>(input.all("lead"));
    named.addAll(input.all("cooperating"));
    model.addAttribute("people", template.equals("tasks/new") ? circles.choices(named, officer, page) : List.of());
    return template;
  }
}
