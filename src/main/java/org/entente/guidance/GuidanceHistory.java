package org.entente.guidance;

import java.util.List;
import java.util.Map;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.dossiers.DossierId;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.ui.HistoryLine;
import org.entente.ui.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the journal of a guiding document into words: who registered, rewrote and shared it. */
@Component
class GuidanceHistory {
  private static final int MOST = 200;
  private final Access access;
  private final Journal journal;
  private final Agencies agencies;

  GuidanceHistory(Access access, Journal journal, Agencies agencies) {
    this.access = access;
    this.journal = journal;
    this.agencies = agencies;
  }

  /** Newest first; who read it is for the auditor. */
  List<HistoryLine> lines(DossierId document, Page page, Officer officer) {
    List<Entry> entries = access.reading(officer, () -> journal.history(document, MOST)).stream()
        .filter(e -> !e.fact().equals(Journal.READ) && key(e, page) != null).toList();
    Map<PersonId, Person> people = agencies.people(entries.stream().map(Entry::officer).toList());
    return entries.stream().map(e -> {
      Person person = people.get(e.officer());
      return new HistoryLine(e.at(), person == null ? "" : person.name(page.language()), page.text(String.valueOf(key(e, page))),
          e.payload().get("reason") instanceof String reason ? reason : "", "", Journal.place(document, e.version()));
    }).toList();
  }

  private static @Nullable String key(Entry e, Page page) {
    if (page.messages().knows("guidance.history." + e.fact()))
      return "guidance.history." + e.fact();
    return page.messages().knows("notifications.fact." + e.fact()) ? "notifications.fact." + e.fact() : null;
  }
}
