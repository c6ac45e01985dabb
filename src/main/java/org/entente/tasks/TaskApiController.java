package org.entente.tasks;

import java.net.URI;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tasks in the API: opening one and reading it. The version is the strong ETag. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskApiController {
  private final Access access;
  private final Tasks tasks;
  private final TaskForms forms;
  private final TaskAnswers answers;

  TaskApiController(Access access, Tasks tasks, TaskForms forms, TaskAnswers answers) {
    this.access = access;
    this.tasks = tasks;
    this.forms = forms;
    this.answers = answers;
  }

  /** Opens a task: assigned when it names a lead, else a draft. */
  @PostMapping
  ResponseEntity<TaskAnswer> open(@Valid @RequestBody TaskForm form, Officer officer) {
    NewTask task = forms.newTask(form);
    TaskAnswer answer = access.as(officer, () -> answers.of(tasks.open(task, officer), officer));
    return ResponseEntity.created(URI.create("/api/v1/tasks/" + answer.id())).eTag("\"" + answer.version() + "\"").body(answer);
  }

  /** Gives a task with its sources, reports, requests and files. */
  @GetMapping("/{id}")
  ResponseEntity<TaskAnswer> get(@PathVariable String id, Officer officer) {
    DossierId task = DossierId.of(id);
    TaskAnswer answer = answers.of(task, officer);
    return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
  }
}
