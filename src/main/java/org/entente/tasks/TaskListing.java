package org.entente.tasks;

import java.util.List;
import java.util.function.Consumer;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.listings.Address;
import org.entente.listings.Cursor;
import org.entente.listings.Slice;
import org.entente.listings.Source;
import org.entente.listings.Walk;

import org.springframework.stereotype.Service;

/** The register of tasks as a list: what an address asks, page by page, for the page and for the API alike. */
@Service
public class TaskListing {
  private static final int LARGEST_PAGE = 200;
  private final TaskListRepository repository;
  private final Walk walk;
  private final Agencies agencies;
  private final Dossiers dossiers;
  private final Access access;

  TaskListing(TaskListRepository repository, Walk walk, Agencies agencies, Dossiers dossiers, Access access) {
    this.repository = repository;
    this.walk = walk;
    this.agencies = agencies;
    this.dossiers = dossiers;
    this.access = access;
  }

  /** What an address asks; refuses by name whatever it does not understand. */
  public TaskFilter filter(Address asked) {
    return TaskFilter.of(asked, dossiers.today(), this::lead);
  }

  /** The first page with the bounded count of the list. */
  public Slice<TaskRow> counted(TaskFilter filter, int size, Officer officer) {
    return walk.counted(filter.range(dossiers.today()), source(filter, officer), size, officer);
  }

  /** The page after a cursor; the first one when it is empty. */
  public Slice<TaskRow> page(TaskFilter filter, String cursor, int size, Officer officer) {
    if (size < 1 || size > LARGEST_PAGE)
      throw new FieldRefused("size", "listings.refused.size", LARGEST_PAGE);
    Cursor after = cursor.isEmpty() ? null : Cursor.of(cursor, filter.order());
    return walk.page(filter.range(dossiers.today()), source(filter, officer), after, size, officer);
  }

  /** Every row in order until there are {@code most}; gives whether that was all. */
  public boolean each(TaskFilter filter, int most, Officer officer, Consumer<TaskRow> consumer) {
    return walk.each(filter.range(dossiers.today()), source(filter, officer), most, officer, consumer);
  }

  /** Rows of known tasks in their order, those that the officer sees. */
  public List<TaskRow> rows(List<DossierId> ids, Officer officer) {
    TaskFilter everything = filter(Address.of("/tasks", "state=all"));
    return access.reading(officer, () -> repository.rows(ids, everything, ids.size(), officer).rows());
  }

  private Source<TaskRow> source(TaskFilter filter, Officer officer) {
    return new Source<>(TaskRow::id, (candidates, most) -> repository.rows(candidates, filter, most, officer), filter.thins(),
        keys -> repository.listed(keys, filter, officer));
  }

  private Principal lead(String idOrCode) {
    return named(idOrCode).principal();
  }

  private Agency named(String idOrCode) {
    return agencies.named(idOrCode).orElseThrow(() -> new FieldRefused("lead", "listings.refused.filter", idOrCode));
  }
}
