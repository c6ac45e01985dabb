package org.entente.tasks;

import java.io.IOException;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.listings.Address;
import org.entente.listings.Format;
import org.entente.listings.Slice;
import org.entente.listings.Walk;
import org.entente.notifications.Beside;
import org.entente.notifications.Notifications;
import org.entente.ui.Page;
import org.entente.ui.Unread;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of tasks: a page of it, and the whole of it as a file. */
@Controller
class TaskRegisterController {
  private final TaskListing listing;
  private final Notifications notifications;
  private final LeadChoices leads;
  private final TaskExport export;
  private final Access access;

  TaskRegisterController(TaskListing listing, Notifications notifications, LeadChoices leads, TaskExport export, Access access) {
    this.listing = listing;
    this.notifications = notifications;
    this.leads = leads;
    this.export = export;
    this.access = access;
  }

  @GetMapping("/tasks")
  String index(HttpServletRequest request, @RequestParam(defaultValue = "") String cursor, Officer officer, Model model) {
    Address asked = TaskRegister.effective(asked(request, "/tasks"));
    TaskFilter filter = listing.filter(asked);
    model.addAttribute("register", access.reading(officer, () -> {
      Slice<TaskRow> slice = cursor.isEmpty() ? listing.counted(filter, Walk.PAGE, officer) : listing.page(filter, cursor, Walk.PAGE, officer);
      Beside beside = notifications.beside("tasks", officer);
      request.setAttribute(Unread.KNOWN, beside.unread());
      return new TaskRegister(asked, filter, slice, beside.views(), leads, cursor.isEmpty());
    }));
    return request.getHeader("HX-Request") == null ? "tasks/index" : "tasks/_rows";
  }

  @GetMapping("/tasks/export")
  void export(HttpServletRequest request, @RequestParam(defaultValue = "xlsx") String format, Officer officer, Page page,
      HttpServletResponse response) throws IOException {
    Format form = Format.of(format);
    Address asked = TaskRegister.effective(asked(request, "/tasks").without("format", "cursor", "size"));
    export.write(form, asked, page, officer, response);
  }

  static Address asked(HttpServletRequest request, String path) {
    return Address.of(path, request.getQueryString() == null ? "" : request.getQueryString());
  }
}
