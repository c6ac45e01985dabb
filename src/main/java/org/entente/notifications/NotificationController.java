package org.entente.notifications;

import java.util.List;

import org.entente.access.Officer;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** The page of what one was told, marking it as seen, and following. */
@Controller
class NotificationController {
  private static final int PAGE = 50;
  private final Notifications notifications;
  private final Following following;

  NotificationController(Notifications notifications, Following following) {
    this.notifications = notifications;
    this.following = following;
  }

  @GetMapping("/notifications")
  String index(@RequestParam(defaultValue = "") String before, Officer officer, Model model,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part) {
    List<Notice> found = notifications.notices(before.isEmpty() ? null : DossierId.of(before), PAGE + 1, officer);
    boolean more = found.size() > PAGE;
    model.addAttribute("notices", more ? found.subList(0, PAGE) : found);
    model.addAttribute("next", more ? "/notifications?before=" + found.get(PAGE - 1).dossier() : "");
    return part ? "notifications/_rows" : "notifications/index";
  }

  /** Opens the matter of a notification, which is then seen. */
  @GetMapping("/notifications/{dossier}")
  RedirectView open(@PathVariable String dossier, Officer officer) {
    Dossier matter = notifications.open(DossierId.of(dossier), officer);
    return new RedirectView("/" + matter.kind().word() + "/" + matter.id());
  }

  @PostMapping("/notifications/seen")
  RedirectView seeAll(Officer officer) {
    notifications.seeAll(officer);
    return new RedirectView("/notifications");
  }

  @PostMapping("/notifications/{dossier}/seen")
  RedirectView see(@PathVariable String dossier, Officer officer) {
    notifications.see(DossierId.of(dossier), officer);
    return new RedirectView("/notifications");
  }

  @PostMapping("/dossiers/{dossier}/following")
  RedirectView follow(@PathVariable String dossier, @RequestParam(defaultValue = "/work") String back, Officer officer) {
    following.follow(DossierId.of(dossier), officer);
    return back(back);
  }

  @PostMapping("/dossiers/{dossier}/following/end")
  RedirectView unfollow(@PathVariable String dossier, @RequestParam(defaultValue = "/work") String back, Officer officer) {
    following.unfollow(DossierId.of(dossier), officer);
    return back(back);
  }

  /** Back to a page of ours and to nowhere else. */
  private static RedirectView back(String address) {
    RedirectView view = new RedirectView(address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? address : "/work");
    view.setExpandUriTemplateVariables(false);
    return view;
  }
}
