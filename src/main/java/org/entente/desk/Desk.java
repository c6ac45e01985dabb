package org.entente.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final int COUNTED = 100;
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
      Map<Call, List<DossierId>> items = repository.items(COUNTED + 1, officer).stream().collect(Collectors.groupingBy(WorkRepository.Item::call,
          () -> new EnumMap<>(Call.class), Collectors.mapping(WorkRepository.Item::task, Collectors.toList())));
      List<DossierId> first = items.values().stream().flatMap(ids -> ids.stream().limit(COUNTED + 1)).distinct().toList();
      Map<DossierId, TaskRow> rows = listing.rows(first, officer).stream().collect(Collectors.toMap(TaskRow::id, r -> r));
      return arranged(items, rows, officer);
    });
  }

  private MyWork arranged(Map<Call, List<DossierId>> items, Map<DossierId, TaskRow> rows, Officer officer) {
    LocalDate today = dossiers.today();
    Map<String, List<MyWork.Line>> groups = new LinkedHashMap<>();
    List.of("overdue", "mine", "waiting", "followed", "drafts").forEach(g -> groups.put(g, new ArrayList<>()));
    Map<DossierId, Boolean> placed = new LinkedHashMap<>();
    items.forEach((call, ids) -> ids.stream().map(rows::get).filter(Objects::nonNull).filter(r -> placed.put(r.id(), true) == null)
        .forEach(r -> Objects.requireNonNull(groups.get(group(call, r, today)))
            .add(new MyWork.Line(r, call.name(), leads(r, officer) && officer.may(Deed.ACCEPT_TASK)))));
    Objects.requireNonNull(groups.get("overdue")).sort(java.util.Comparator.comparing(l -> due(l.row())));
    boolean cut = items.values().stream().anyMatch(ids -> ids.size() > COUNTED);
    return new MyWork(today, groups.entrySet().stream().filter(g -> !g.getValue().isEmpty()).map(g -> new MyWork.Group(g.getKey(),
        g.getValue().stream().limit(SHOWN).toList(), Math.min(g.getValue().size(), COUNTED),
        g.getValue().size() > COUNTED || cut && g.getValue().size() == COUNTED,
        href(g.getKey()))).toList());
  }

  private static String group(Call call, TaskRow row, LocalDate today) {
    boolean late = due(row).isBefore(today);
    return switch (call) {
      case CARRY -> late ? "overdue" : "mine";
      case ACCEPT -> late ? "overdue" : "waiting";
      case VERIFY, DECIDE, RETURNED -> "waiting";
      case FOLLOW -> "followed";
      case DRAFT -> "drafts";
    };
  }

  private static LocalDate due(TaskRow row) {
    return row.dueOn() == null ? LocalDate.MAX : row.dueOn();
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
