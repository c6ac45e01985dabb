package org.entente.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.tasks.TaskListing;
import org.entente.tasks.TaskRow;

import org.springframework.stereotype.Service;

/** Gathers what is on an officer's desk in two statements: which tasks and why, then their lines. */
@Service
public class Desk {
  private static final int SHOWN = 20;
  private static final int COUNTED = 99;
  private final WorkRepository repository;
  private final TaskListing listing;
  private final Dossiers dossiers;
  private final Access access;

  Desk(WorkRepository repository, TaskListing listing, Dossiers dossiers, Access access) {
    this.repository = repository;
    this.listing = listing;
    this.dossiers = dossiers;
    this.access = access;
  }

  /** What is on the officer's desk today; nothing but what the officer sees. */
  public MyWork of(Officer officer) {
    return access.reading(officer, () -> {
      LocalDate today = dossiers.today();
      WorkRepository.Found found = repository.items(COUNTED + 1, today, officer);
      Map<String, List<WorkRepository.Item>> groups = grouped(found.items(), today);
      List<DossierId> shown = groups.values().stream().flatMap(g -> g.stream().limit(SHOWN)).map(WorkRepository.Item::task).toList();
      Map<DossierId, TaskRow> rows = listing.rows(shown, officer).stream().collect(Collectors.toMap(TaskRow::id, r -> r));
      return new MyWork(today, groups.entrySet().stream().map(g -> group(g.getKey(), g.getValue(), rows, officer)).toList(), found.unread());
    });
  }

  /** Each task once, where its first reason puts it, by deadline; groups without a task are left out. */
  private static Map<String, List<WorkRepository.Item>> grouped(List<WorkRepository.Item> items, LocalDate today) {
    Map<String, List<WorkRepository.Item>> groups = new LinkedHashMap<>();
    List.of("overdue", "mine", "waiting", "followed", "drafts").forEach(g -> groups.put(g, new ArrayList<>()));
    Set<DossierId> placed = new HashSet<>();
    items.stream().sorted(Comparator.comparing(WorkRepository.Item::call)).filter(i -> placed.add(i.task()))
        .forEach(i -> Objects.requireNonNull(groups.get(group(i, today))).add(i));
    groups.values().removeIf(List::isEmpty);
    groups.values().forEach(g -> g.sort(Comparator.comparing(WorkRepository.Item::due)));
    return groups;
  }

  private static MyWork.Group group(String name, List<WorkRepository.Item> items, Map<DossierId, TaskRow> rows, Officer officer) {
    List<MyWork.Line> lines = items.stream().limit(SHOWN).filter(i -> rows.containsKey(i.task())).map(i -> {
      TaskRow row = Objects.requireNonNull(rows.get(i.task()));
      return new MyWork.Line(row, i.call().name(), leads(row, officer) && officer.may(Deed.ACCEPT_TASK));
    }).toList();
    return new MyWork.Group(name, lines, Math.min(items.size(), COUNTED), items.size() > COUNTED, href(name));
  }

  private static String group(WorkRepository.Item item, LocalDate today) {
    boolean late = item.due().isBefore(today);
    return switch (item.call()) {
      case CARRY -> late ? "overdue" : "mine";
      case ACCEPT -> late ? "overdue" : "waiting";
      case VERIFY, DECIDE, RETURNED -> "waiting";
      case FOLLOW -> "followed";
      case DRAFT -> "drafts";
    };
  }

  private static boolean leads(TaskRow row, Officer officer) {
    TaskRow.Part lead = row.lead();
    return lead != null && lead.principal().equals(officer.agency());
  }

  private static String href(String group) {
    return switch (group) {
      case "overdue" -> "/tasks?class=OPEN_OVERDUE&mine=true";
      case "mine" -> "/tasks?state=open&mine=true";
      case "followed" -> "/tasks?followed=true";
      case "drafts" -> "/tasks?stage=DRAFT";
      default -> "/tasks";
    };
  }
}
