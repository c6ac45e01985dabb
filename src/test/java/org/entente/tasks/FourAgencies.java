package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

/** Who has to do with a task in tests: the agency that assigns it, the one that leads, one that cooperates, and one that has no part in it. */
final class FourAgencies {
  final Officer secretary;
  final Officer head;
  final Officer homeDesk;
  final Officer lead;
  final Officer colleague;
  final Officer helper;
  final Officer stranger;
  private final Tasks tasks;

  /** Makes them under codes and logins that begin with three letters. */
  FourAgencies(String code, Directory directory, Tasks tasks) {
    this.tasks = tasks;
    String login = code.toLowerCase(java.util.Locale.ROOT);
    UUID home = directory.agency(code + "A");
    UUID carrying = directory.agency(code + "B");
    secretary = directory.officer(login + ".secretary", home, 2, 1);
    head = directory.officer(login + ".head", home, 3, 1);
    homeDesk = directory.officer(login + ".homedesk", home, 1, 1);
    lead = directory.officer(login + ".lead", carrying, 1, 1);
    colleague = directory.officer(login + ".colleague", carrying, 2, 1);
    helper = directory.officer(login + ".helper", directory.agency(code + "C"), 1, 1);
    stranger = directory.officer(login + ".stranger", directory.agency(code + "D"), 3, 1);
  }

  /** A task of the first agency that the second leads and the third cooperates in. */
  DossierId assigned(LocalDate due) {
    return tasks.open(NewTask.assigned(LocalizedText.of("en", "Report on exchanges"), "en", lead.agency(), due).with(List.of(helper.agency())),
        secretary);
  }

  /** Accepts an assigned task and reports it done; gives its version. */
  long reported(DossierId id) {
    return tasks.report(id, tasks.accept(id, 1, lead), NewReport.last("Done"), List.of(), lead);
  }
}
