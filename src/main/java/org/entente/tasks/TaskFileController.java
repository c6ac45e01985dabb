package org.entente.tasks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Version;
import org.entente.files.FileId;
import org.entente.files.Files;
import org.entente.files.NewFile;
import org.entente.ui.Page;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a task, for the pages and for the API. They are handed out to be saved, never shown in place. */
@RestController
class TaskFileController {
  private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
  private final Access access;
  private final Tasks tasks;
  private final Files files;
  private final TaskAnswers answers;

  TaskFileController(Access access, Tasks tasks, Files files, TaskAnswers answers) {
    this.access = access;
    this.tasks = tasks;
    this.files = files;
    this.answers = answers;
  }

  /** Adds a file; answers the task with its new version. */
  @PostMapping("/api/v1/tasks/{id}/files")
  ResponseEntity<TaskAnswer> attach(@PathVariable String id, Version seen, @RequestParam MultipartFile file, Officer officer) {
    DossierId task = DossierId.of(id);
    NewFile sent = sent(file);
    TaskAnswer answer = access.as(officer, () -> {
      tasks.get(task, officer);
      files.attach(task, seen.value(), sent, officer);
      return answers.of(task, officer);
    });
    URI place = URI.create("/api/v1/tasks/" + id + "/files/" + answer.files().getLast().id());
    return ResponseEntity.created(place).eTag("\"" + answer.version() + "\"").body(answer);
  }

  /** Adds files from the page, to the task as it is now: a file takes nothing from what others do meanwhile. */
  @PostMapping("/tasks/{id}/files")
  ResponseEntity<String> attach(@PathVariable String id, @RequestParam MultipartFile[] file, Officer officer, Page page) {
    DossierId task = DossierId.of(id);
    try {
      var sent = Arrays.stream(file).map(TaskFileController::sent).toList();
      access.run(officer, () -> sent.forEach(one -> files.attach(task, tasks.get(task, officer).version(), one, officer)));
    } catch (FieldRefused e) {
      return ResponseEntity.unprocessableContent().contentType(PLAIN).body(TaskInput.problem(e, page).text());
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/tasks/" + task)).build();
  }

  /** Hands a file out. */
  @GetMapping({"/tasks/{id}/files/{file}", "/api/v1/tasks/{id}/files/{file}"})
  ResponseEntity<byte[]> download(@PathVariable String id, @PathVariable String file, Officer officer) {
    var content = files.content(DossierId.of(id), FileId.of(file), officer);
    String disposition = ContentDisposition.attachment().filename(content.file().name(), StandardCharsets.UTF_8).build().toString();
    return ResponseEntity.ok().contentType(MediaType.parseMediaType(content.file().mediaType())).header(HttpHeaders.CONTENT_DISPOSITION, disposition)
        .header("X-Content-Type-Options", "nosniff").body(content.bytes());
  }

  static NewFile sent(MultipartFile file) {
    try {
      String name = file.getOriginalFilename();
      return new NewFile(name == null ? "" : name, file.getBytes());
    } catch (IOException e) {
      throw new FieldRefused("file", "files.refused.unreadable");
    }
  }
}
