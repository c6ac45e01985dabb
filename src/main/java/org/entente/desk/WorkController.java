package org.entente.desk;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.sharing.AccessRequests;
import org.entente.tasks.Tasks;
import org.entente.ui.Installation;
import org.entente.ui.Unread;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page, My work, and what can be done from its rows. */
@Controller
class WorkController {
  private final Desk desk;
  private final Tasks tasks;
  private final AccessRequests requests;
  private final Installation installation;

  WorkController(Desk desk, Tasks tasks, AccessRequests requests, Installation installation) {
    this.desk = desk;
    this.tasks = tasks;
    this.requests = requests;
    this.installation = installation;
  }

  @GetMapping("/")
  String first() {
    return installation.demonstration() ? "redirect:/sources" : "redirect:/work";
  }

  @GetMapping("/work")
  String index(HttpServletRequest request, Officer officer, Model model) {
    MyWork work = desk.of(officer);
    request.setAttribute(Unread.KNOWN, work.unread());
    model.addAttribute("work", work);
    model.addAttribute("sight", requests.waiting(officer));
    return "desk/work";
  }

  @PostMapping("/work/acceptance")
  String accept(@RequestParam String task, @RequestParam long version, Officer officer) {
    tasks.accept(DossierId.of(task), version, officer);
    return "redirect:/work";
  }
}
