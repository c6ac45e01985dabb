package org.entente.tasks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.files.Files;
import org.entente.files.StoredFile;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a task with everything that belongs to it into the form that the API answers. */
@Component
public class TaskAnswers {
  private final Access access;
  private final TaskRepository repository;
  private final TaskChildRepository children;
  private final Files files;
  private final Agencies agencies;
  private final Clock clock;

  TaskAnswers(Access access, TaskRepository repository, TaskChildRepository children, Files files, Agencies agencies, Clock clock) {
    this.access = access;
    this.repository = repository;
    this.children = children;
    this.files = files;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** The task as the officer sees it now. */
  public TaskAnswer of(DossierId id, Officer officer) {
    return access.reading(officer, () -> {
      WholeTask whole = repository.whole(id);
      List<QuotedSource> sources = whole.sources() == 0 ? List.of() : children.sources(id);
      List<TaskReport> reports = whole.reports() == 0 ? List.of() : children.reports(id);
      List<DeadlineRequest> requests = whole.requests() == 0 ? List.of() : children.requests(id);
      List<StoredFile> attached = whole.files() == 0 ? List.of() : files.of(id);
      return answer(whole, people(whole.task(), reports, requests, attached, officer), sources, reports, requests, attached);
    });
  }

  private TaskAnswer answer(WholeTask whole, People people, List<QuotedSource> sources, List<TaskReport> reports, List<DeadlineRequest> requests,
      List<StoredFile> attached) {
    Task t = whole.task();
    return new TaskAnswer(t.id().toString(), t.number(), t.version(), t.stage(), t.classAt(LocalDate.now(clock)).orElse(null),
        t.title().texts().getOrDefault(t.language(), t.title().texts().values().iterator().next()), t.title().texts(), t.body(), t.language(),
        t.product(), t.startOn(), t.dueOn(), t.openedOn(), whole.home(), whole.lead(), whole.cooperating(), people.who(t.opener()),
        people.who(t.assignee()),
        people.who(t.reporter()), t.doneOn(), t.progress(), t.level(), t.restricted(), t.guidance() == null ? null : t.guidance().toString(),
        t.invented(), sources.stream().map(TaskAnswers::source).toList(), reports.stream().map(r -> report(r, people)).toList(),
        requests.stream().map(r -> request(r, people)).toList(), attached.stream().map(f -> file(f, people)).toList());
  }

  private static TaskAnswer.Source source(QuotedSource quoted) {
    TaskSource s = quoted.source();
    return new TaskAnswer.Source(quoted.seen() ? s.document().toString() : null, s.paragraph(), s.sentence(), s.start(), s.end(), s.quote(),
        s.language());
  }

  private static TaskAnswer.Report report(TaskReport r, People people) {
    return new TaskAnswer.Report(r.n(), people.who(r.reporter()), r.at(), r.day(), r.note(), r.progress(), r.last(), r.verified(),
        people.who(r.verifier()), r.remark(), r.files().stream().map(Object::toString).toList());
  }

  private static TaskAnswer.Request request(DeadlineRequest r, People people) {
    return new TaskAnswer.Request(r.n(), people.who(r.asker()), r.at(), r.dueOn(), r.reason(), r.granted(), people.who(r.decider()), r.remark());
  }

  private static TaskAnswer.FileLine file(StoredFile f, People people) {
    return new TaskAnswer.FileLine(f.id().toString(), f.name(), f.mediaType(), f.size(), people.who(f.addedBy()), f.addedAt());
  }

  private People people(Task task, List<TaskReport> reports, List<DeadlineRequest> requests, List<StoredFile> attached, Officer officer) {
    List<PersonId> named = Stream.of(Stream.of(task.opener(), task.assignee(), task.reporter()),
        reports.stream().flatMap(r -> Stream.of(r.reporter(), r.verifier())), requests.stream().flatMap(r -> Stream.of(r.asker(), r.decider())),
        attached.stream().map(StoredFile::addedBy)).flatMap(s -> s).filter(Objects::nonNull).distinct().toList();
    List<PersonId> others = named.stream().filter(p -> !p.equals(officer.person())).toList();
    return new People(officer, others.isEmpty() ? Map.of() : agencies.people(others));
  }

  private record People(Officer reader, Map<PersonId, Person> known) {
    TaskAnswer.@Nullable Who who(@Nullable PersonId id) {
      if (reader.person().equals(id))
        return new TaskAnswer.Who(reader.person().toString(), reader.names().texts());
      Person person = id == null ? null : known.get(id);
      return person == null ? null : new TaskAnswer.Who(person.id().toString(), person.names().texts());
    }
  }
}
