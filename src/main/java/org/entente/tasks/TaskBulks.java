package org.entente.tasks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.listings.Address;
import org.entente.notifications.Following;
import org.entente.workflow.Refused;
import org.entente.workflow.TransitionRefused;

import org.springframework.stereotype.Component;

/** Deeds on several tasks: what they would touch, and what became of each. Every task is a transaction of its own, so one refusal stops no other. */
@Component
class TaskBulks {
  private final TaskListing listing;
  private final Tasks tasks;
  private final Following following;

  TaskBulks(TaskListing listing, Tasks tasks, Following following) {
    this.listing = listing;
    this.tasks = tasks;
    this.following = following;
  }

  /** All that a list holds, or the ticked ones among what the officer sees. */
  TaskBulk preview(TaskBulk.What deed, String query, boolean all, List<String> ticked, Officer officer) {
    List<TaskRow> rows = new ArrayList<>();
    if (all) {
      boolean whole = listing.each(listing.filter(TaskRegister.effective(Address.of("/tasks", query))), TaskBulk.MOST, officer, rows::add);
      return lines(deed, query, rows, !whole);
    }
    return lines(deed, query, rows(ticked.stream().map(DossierId::of).toList(), officer), ticked.size() > TaskBulk.MOST);
  }

  /** Does it to each in the version that was shown. */
  TaskBulk act(TaskBulk.What deed, String query, List<String> shown, Optional<PersonId> person, Officer officer) {
    Map<DossierId, Long> versions = new LinkedHashMap<>();
    shown.forEach(s -> versions.put(DossierId.of(s.split(":")[0]), version(s)));
    List<TaskBulk.Line> lines = rows(List.copyOf(versions.keySet()), officer).stream()
        .map(row -> new TaskBulk.Line(row, outcome(deed, row, versions.getOrDefault(row.id(), 0L), person, officer))).toList();
    return new TaskBulk(deed, query, lines, false);
  }

  private String outcome(TaskBulk.What deed, TaskRow row, long version, Optional<PersonId> person, Officer officer) {
    try {
      if (deed == TaskBulk.What.FOLLOW)
        following.follow(row.id(), officer);
      else
        tasks.assign(row.id(), version, Assignment.toPerson(person.orElseThrow(() -> new FieldRefused("person", "tasks.refused.empty.assignee"))),
            officer);
      return "done";
    } catch (StaleVersion | DossierUnknown e) {
      return "changed";
    } catch (DeedRefused | Refused e) {
      return "refused";
    } catch (TransitionRefused e) {
      return "stage";
    } catch (FieldRefused e) {
      return "field";
    }
  }

  private List<TaskRow> rows(List<DossierId> ids, Officer officer) {
    return listing.rows(ids.subList(0, Math.min(ids.size(), TaskBulk.MOST)), officer);
  }

  private static TaskBulk lines(TaskBulk.What deed, String query, List<TaskRow> rows, boolean cut) {
    return new TaskBulk(deed, query, rows.stream().map(r -> new TaskBulk.Line(r, "")).toList(), cut);
  }

  private static long version(String shown) {
    try {
      return Long.parseLong(shown.substring(shown.indexOf(':') + 1));
    } catch (NumberFormatException e) {
      throw new StaleVersion();
    }
  }
}
