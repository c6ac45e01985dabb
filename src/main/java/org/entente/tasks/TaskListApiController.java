package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.agencies.PersonId;
import org.entente.listings.Address;
import org.entente.listings.Slice;
import org.entente.listings.Walk;
import org.entente.text.LocalizedText;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of tasks in the API. */
@RestController
class TaskListApiController {
  private final TaskListing listing;

  TaskListApiController(TaskListing listing) {
    this.listing = listing;
  }

  /**
   * One page.
   *
   * @param next the cursor of the next page; null at the end
   */
  record Lines(List<Line> items, @Nullable String next) {}

  /**
   * A task as a line of the register. Agencies stand by their code.
   *
   * @param taskClass called {@code class}: at the cut-off asked for, else today
   * @param due the deadline at that day; null for none
   * @param source symbol of its guiding document; null when there is none or it is not seen
   */
  record Line(String id, String number, long version, TaskStage stage, @JsonProperty("class") @Nullable TaskClass taskClass, String title,
      Map<String, String> titles, String language, String home, @Nullable String lead, @Nullable Who assignee, @Nullable LocalDate due,
      LocalDate openedOn,
      @Nullable LocalDate doneOn, int progress, int level, boolean restricted, @Nullable String source, boolean invented) {}

  /** A person. */
  record Who(String id, Map<String, String> names) {}

  /** Tasks that the officer sees, by deadline unless another order is asked for. */
  @GetMapping("/api/v1/tasks")
  Lines list(HttpServletRequest request, @RequestParam(defaultValue = "") String cursor,
      @RequestParam(defaultValue = "" + Walk.PAGE) int size, Officer officer) {
    String query = request.getQueryString();
    Slice<TaskRow> slice = listing.page(listing.filter(Address.of("/api/v1/tasks", query == null ? "" : query)), cursor, size, officer);
    return new Lines(slice.rows().stream().map(TaskListApiController::line).toList(), slice.next() == null ? null : slice.next().toString());
  }

  private static Line line(TaskRow r) {
    Map<String, String> titles = r.title().texts();
    return new Line(r.id().toString(), r.number(), r.version(), r.stage(), r.taskClass(),
        titles.getOrDefault(r.language(), titles.values().iterator().next()), titles, r.language(), r.home().code(),
        r.lead() == null ? null : r.lead().code(), who(r.assignee(), r.assigneeName()), r.dueOn(), r.openedOn(), r.doneOn(), r.progress(), r.level(),
        r.restricted(), r.source(), r.invented());
  }

  private static @Nullable Who who(@Nullable PersonId id, @Nullable LocalizedText names) {
    return id == null || names == null ? null : new Who(id.toString(), names.texts());
  }
}
