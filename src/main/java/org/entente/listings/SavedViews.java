package org.entente.listings;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;

import org.springframework.stereotype.Service;

/** The views that a person keeps of each register; they hold a question, never an answer, so they widen nobody's sight. */
@Service
public class SavedViews {
  private static final int MOST = 20;
  private final SavedViewRepository repository;
  private final Access access;
  private final Ids ids;

  SavedViews(SavedViewRepository repository, Access access, Ids ids) {
    this.repository = repository;
    this.access = access;
    this.ids = ids;
  }

  /** The person's views of a register, such as {@code tasks}, in the order they were saved. */
  public List<SavedView> of(String register, Officer officer) {
    return access.reading(officer, () -> repository.of(register));
  }

  /** Keeps a question under a name; the same name takes the new question. */
  public void save(String register, String name, Address asked, Officer officer) {
    String called = checked(name);
    String query = asked.without("cursor", "size").asked();
    if (query.length() > 2000)
      throw new FieldRefused("query", "listings.refused.longQuery");
    SavedView view = new SavedView(new SavedView.Id(ids.next()), called, query);
    access.run(officer, () -> {
      if (repository.of(register).size() >= MOST && repository.named(register, called) == 0)
        throw new FieldRefused("name", "listings.refused.manyViews", MOST);
      repository.save(view, register);
    });
  }

  /** Gives a view another name. */
  public void rename(SavedView.Id id, String register, String name, Officer officer) {
    String called = checked(name);
    access.run(officer, () -> {
      if (repository.of(register).stream().anyMatch(v -> v.name().equals(called) && !v.id().equals(id)))
        throw new FieldRefused("name", "listings.refused.sameName", called);
      if (repository.rename(id, called) != 1)
        throw new DossierUnknown();
    });
  }

  /** Forgets a view. */
  public void delete(SavedView.Id id, Officer officer) {
    access.run(officer, () -> {
      if (repository.delete(id) != 1)
        throw new DossierUnknown();
    });
  }

  private static String checked(String name) {
    String called = name.strip();
    if (called.isEmpty() || called.length() > 80)
      throw new FieldRefused("name", "listings.refused.viewName", 80);
    return called;
  }
}
