package org.entente.tasks;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.PersonId;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Choice;
import org.entente.ui.Page;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The bar under the register: first shows what a deed would touch, then does it when that is confirmed. */
@Controller
class TaskBulkController {
  private final TaskBulks bulks;
  private final TaskExport export;
  private final Agencies agencies;

  TaskBulkController(TaskBulks bulks, TaskExport export, Agencies agencies) {
    this.bulks = bulks;
    this.export = export;
    this.agencies = agencies;
  }

  @PostMapping("/tasks/bulk")
  @Nullable
  String act(@RequestParam String deed, @RequestParam(defaultValue = "") String query, @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "") List<String> row, @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "false") boolean confirmed, Officer officer, Page page, Model model, HttpServletResponse response)
      throws IOException {
    TaskBulk.What what = what(deed);
    TaskBulk bulk = confirmed ? bulks.act(what, query, row, person(person), officer) : bulks.preview(what, query, all, row, officer);
    if (what == TaskBulk.What.XLSX) {
      export.write(bulk.lines().stream().map(TaskBulk.Line::row).toList(), page, officer, response);
      return null;
    }
    model.addAttribute("bulk", bulk);
    model.addAttribute("people", what == TaskBulk.What.HAND && !confirmed ? people(officer, page) : List.of());
    return "tasks/bulk";
  }

  private List<Choice> people(Officer officer, Page page) {
    return agencies.staff(officer.seat().agency(), page.language()).stream().map(p -> new Choice(p.id().toString(), p.name(page.language())))
        .toList();
  }

  private static TaskBulk.What what(String word) {
    try {
      return TaskBulk.What.valueOf(word);
    } catch (IllegalArgumentException e) {
      throw new FieldRefused("deed", "listings.refused.filter", word);
    }
  }

  private static Optional<PersonId> person(String id) {
    try {
      return id.isEmpty() ? Optional.empty() : Optional.of(PersonId.of(id));
    } catch (IllegalArgumentException e) {
      throw new FieldRefused("person", "listings.refused.filter", id);
    }
  }
}
