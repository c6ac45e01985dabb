package org.entente.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.entente.access.Seats;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.database.Schema;
import org.entente.dossiers.Batch;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Staging;
import org.entente.tasks.DeadlineRequest;
import org.entente.tasks.TaskReport;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Loads the demonstration into an empty database. */
@Service
public class Demonstration {
  private static final int DAYS_KEPT = 400;
  private final DemonstrationRepository repository;
  private final DirectoryLoader directory;
  private final GuidanceLoader guidance;
  private final TaskLoader tasks;
  private final DocumentLoader documents;
  private final Staging staging;
  private final Dossiers dossiers;
  private final Seats seats;
  private final JsonMapper json;
  private final Schema schema;

  /** What loading is at, in this order; clearing only after a loading that was broken off. */
  public enum Step {
    CLEARING, DIRECTORY, TASKS, DOCUMENTS
  }

  Demonstration(DemonstrationRepository repository, DirectoryLoader directory, GuidanceLoader guidance, TaskLoader tasks, DocumentLoader documents,
      Staging staging, Dossiers dossiers, Seats seats, JsonMapper json, Schema schema) {
    this.repository = repository;
    this.directory = directory;
    this.guidance = guidance;
    this.tasks = tasks;
    this.documents = documents;
    this.staging = staging;
    this.dossiers = dossiers;
    this.seats = seats;
    this.json = json;
    this.schema = schema;
  }

  /** Whether a loading was begun and broken off: nothing but a part of a demonstration is kept here. */
  public boolean isBrokenOff() {
    return repository.isLoading();
  }

  /**
   * Loads it, unless the database is marked as a demonstration already. What a broken-off loading left is cleared first.
   *
   * @param progress told each step as it begins
   * @return whether it was loaded now
   * @throws DemonstrationRefused when the database holds anything else
   */
  public boolean load(Consumer<Step> progress) {
    if (repository.isMarked())
      return false;
    if (repository.isLoading()) {
      progress.accept(Step.CLEARING);
      schema.anew();
    }
    if (!repository.isEmpty())
      throw new DemonstrationRefused();
    repository.beginLoading();
    progress.accept(Step.DIRECTORY);
    Material.Agencies agencies = Material.agencies();
    Material.People people = Material.people();
    Cast cast = repository.together(() -> {
      directory.load(agencies, people);
      return directory.cast(agencies, people);
    });
    progress.accept(Step.TASKS);
    dossiers(cast);
    progress.accept(Step.DOCUMENTS);
    documents(cast);
    return true;
  }

  private void dossiers(Cast cast) {
    PersonId registrar = cast.player("mofa.secretary").person();
    LocalDate longAgo = dossiers.today().minusDays(DAYS_KEPT);
    Batch batch = staging.batch();
    var papers = guidance.into(batch, Material.guidance().documents(), cast, longAgo, registrar);
    var played = tasks.into(batch, Material.assignments(), cast, papers.ids());
    staging.load(registrar, List.of(batch).iterator());
    repository.together(() -> {
      List<Principal> everybody = List.copyOf(cast.principals().values());
      repository.enter(with(everybody, cast), registrar);
      repository.guidingDocuments(papers.rows());
      repository.reports(rows(played.scripts(), TaskScript::reports, Demonstration::report));
      repository.deadlineRequests(rows(played.scripts(), TaskScript::requests, Demonstration::request));
      entries(played.scripts()).forEach((person, rows) -> {
        repository.enter(with(everybody, cast), person);
        repository.entries(rows);
      });
      follows(played.follows());
      return played;
    });
  }

  /** Last of all the mark that it is whole. */
  private void documents(Cast cast) {
    List<UUID> taken = documents.load();
    repository.together(() -> {
      repository.enter(with(List.copyOf(cast.principals().values()), cast), cast.player("mofa.secretary").person());
      repository.invented(taken);
      repository.endLoading();
      return taken;
    });
  }

  /** Circles name persons too. */
  private static List<Principal> with(List<Principal> everybody, Cast cast) {
    List<Principal> all = new ArrayList<>(everybody);
    cast.players().forEach(p -> all.add(p.principal()));
    return all;
  }

  private void follows(Map<String, List<DossierId>> follows) {
    follows.forEach((login, ids) -> {
      var officer = seats.officer(login, null).orElseThrow();
      repository.enter(officer.principals(), officer.person());
      repository.follows(ids.stream().map(DossierId::value).toList());
    });
  }

  private Map<PersonId, List<Map<String, ?>>> entries(List<TaskScript> scripts) {
    Map<PersonId, List<Map<String, ?>>> entries = new HashMap<>();
    for (TaskScript script : scripts) {
      for (TaskScript.Entry entry : script.entries()) {
        ObjectNode payload = json.valueToTree(entry.fact());
        payload.remove(List.of("dossier", "version"));
        entries.computeIfAbsent(entry.by(), by -> new ArrayList<>()).add(DirectoryLoader.row("dossier", script.id().value(), "version",
            entry.fact().version(), "fact", entry.fact().getClass().getSimpleName(), "at", entry.at().toString(), "payload", payload));
      }
    }
    return entries;
  }

  private interface Row<T> {
    Map<String, ?> of(DossierId task, T what);
  }

  private static <T> List<Map<String, ?>> rows(List<TaskScript> scripts, java.util.function.Function<TaskScript, List<T>> of, Row<T> row) {
    List<Map<String, ?>> rows = new ArrayList<>();
    for (TaskScript script : scripts)
      of.apply(script).forEach(what -> rows.add(row.of(script.id(), what)));
    return rows;
  }

  private static Map<String, ?> report(DossierId task, TaskReport r) {
    return DirectoryLoader.row("task", task.value(), "n", r.n(), "reporter", r.reporter().value(), "at", r.at().toString(), "day", r.day().toString(),
        "note", r.note(), "progress", r.progress(), "last", r.last(), "verified", r.verified(), "verifier", value(r.verifier()), "verified_at",
        text(r.verifiedAt()));
  }

  private static Map<String, ?> request(DossierId task, DeadlineRequest r) {
    return DirectoryLoader.row("task", task.value(), "n", r.n(), "asker", r.asker().value(), "at", r.at().toString(), "due_on", r.dueOn().toString(),
        "reason", r.reason(), "granted", r.granted(), "decider", value(r.decider()), "decided_at", text(r.decidedAt()), "remark", r.remark());
  }

  private static @Nullable Object value(@Nullable PersonId person) {
    return person == null ? null : person.value();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
