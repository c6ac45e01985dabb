package org.entente.tasks;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.files.Files;
import org.entente.files.StoredFile;
import org.entente.journal.Journal;
import org.entente.notifications.Following;
import org.entente.ui.Attachment;
import org.entente.ui.Choice;
import org.entente.ui.HistoryLine;
import org.entente.ui.Page;

import com.ibm.icu.text.Collator;
import org.springframework.stereotype.Component;

/** Gathers what the pages of a task show, in one reading transaction of the reader. */
@Component
class TaskViews {
  private static final int HISTORY = 200;
  private final Access access;
  private final TaskRepository repository;
  private final TaskChildRepository children;
  private final Files files;
  private final Journal journal;
  private final Following following;
  private final TaskHistory history;
  private final Agencies agencies;
  private final Dossiers dossiers;

  TaskViews(Access access, TaskRepository repository, TaskChildRepository children, Files files, Journal journal, Following following,
      TaskHistory history, Agencies agencies, Dossiers dossiers) {
    this.access = access;
    this.repository = repository;
    this.children = children;
    this.files = files;
    this.journal = journal;
    this.following = following;
    this.history = history;
    this.agencies = agencies;
    this.dossiers = dossiers;
  }

  /** Everything about a task; {@code DossierUnknown} when the officer does not see it. */
  TaskView of(DossierId id, Officer officer, Page page) {
    return access.reading(officer, () -> {
      WholeTask of = repository.whole(id);
      Task task = of.task();
      List<TaskReport> reports = of.reports() == 0 ? List.of() : children.reports(id);
      List<DeadlineRequest> requests = of.requests() == 0 ? List.of() : children.requests(id);
      List<StoredFile> kept = of.files() == 0 ? List.of() : files.of(id);
      var entries = journal.history(id, HISTORY);
      Map<PersonId, Person> people = agencies.people(
          Stream.concat(people(task, reports, requests, kept).stream(), TaskHistory.people(entries)).collect(Collectors.toSet()));
      List<Attachment> attachments = kept.stream().map(f -> attachment(f, people, page)).toList();
      var lines = history.lines(id, entries, people, reports, requests, kept, page);
      return new TaskView(task, agencies.lately(parts(task)), people, TaskDeed.offered(task, requests, officer), mayEdit(task, officer),
          task.right() >= 2 && officer.may(Deed.ADD_FILE) && task.stage() != TaskStage.WITHDRAWN,
          of.sources() == 0 ? List.of() : children.sources(id), reports,
          requests,
          attachments, lines, following.follows(id, officer));
    });
  }

  /** What was done to a task after a version. */
  List<HistoryLine> since(DossierId id, long version, Officer officer, Page page) {
    return access.reading(officer, () -> {
      var entries = journal.history(id, HISTORY).stream().filter(e -> e.version() > version).toList();
      return history.lines(id, entries, agencies.people(TaskHistory.people(entries).collect(Collectors.toSet())), children.reports(id),
          children.requests(id), files.of(id), page);
    });
  }

  /** Agencies that exist today, under their channels, by name in the reader's language. */
  List<Choice> agencies(Page page) {
    var today = dossiers.today();
    Collator order = Collator.getInstance(page.language().locale());
    Comparator<Agency> byName = Comparator.comparing(Agency::pillar).thenComparing(a -> a.name(page.language()), order::compare);
    return agencies.all().stream().filter(a -> a.existsOn(today)).sorted(byName)
        .map(a -> new Choice(a.code(), a.name(page.language()), page.text("tasks.pillar." + a.pillar().name()))).toList();
  }

  /** The people of the officer's agency. */
  List<Choice> colleagues(Officer officer, Page page) {
    return agencies.staff(officer.seat().agency(), page.language()).stream().map(p -> new Choice(p.id().toString(), p.name(page.language())))
        .toList();
  }

  /** The chosen ones under a heading of their own before the others, so that they are seen in a long list. */
  static List<Choice> chosenFirst(List<Choice> choices, Collection<String> chosen, String heading) {
    return Stream.concat(choices.stream().filter(c -> chosen.contains(c.value())).map(c -> new Choice(c.value(), c.label(), heading)),
        choices.stream().filter(c -> !chosen.contains(c.value()))).toList();
  }

  private static boolean mayEdit(Task task, Officer officer) {
    return task.stage() == TaskStage.DRAFT && task.isHomeOf(officer) && officer.may(Deed.OPEN_TASK);
  }

  private static Attachment attachment(StoredFile file, Map<PersonId, Person> people, Page page) {
    Person by = people.get(file.addedBy());
    return new Attachment(file.name(), "/tasks/" + file.dossier() + "/files/" + file.id(), file.size(),
        by == null ? page.text("tasks.somebody") : by.name(page.language()), file.addedAt());
  }

  private static Collection<Principal> parts(Task task) {
    return Stream.concat(Stream.of(task.home(), task.lead()), task.cooperating().stream()).filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private static Collection<PersonId> people(Task task, List<TaskReport> reports, List<DeadlineRequest> requests, List<StoredFile> kept) {
    return Stream.of(Stream.of(task.opener(), task.assignee(), task.reporter()),
        reports.stream().flatMap(r -> Stream.of(r.reporter(), r.verifier())), requests.stream().flatMap(r -> Stream.of(r.asker(), r.decider())),
        kept.stream().map(StoredFile::addedBy)).flatMap(s -> s).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
