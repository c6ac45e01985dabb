package org.entente.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.ui.HistoryLine;
import org.entente.ui.Page;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the journal of a document into words: who put it in and who decided about which suggestion. */
@Component
class DocumentHistory {
  private static final int MOST = 200;
  private final Access access;
  private final Journal journal;
  private final Agencies agencies;

  DocumentHistory(Access access, Journal journal, Agencies agencies) {
    this.access = access;
    this.journal = journal;
    this.agencies = agencies;
  }

  /** Newest first; who read it is for the auditor. */
  List<HistoryLine> lines(Review review, Page page, Officer officer) {
    List<Entry> entries = access.reading(officer, () -> journal.history(review.document().id(), MOST)).stream()
        .filter(e -> !e.fact().equals(Journal.READ) && key(e, page) != null).toList();
    Map<PersonId, Person> people = agencies.people(entries.stream().map(Entry::officer).toList());
    Map<String, Integer> places = new HashMap<>();
    review.cards().forEach(card -> places.put(card.kept().id().toString(), card.place()));
    return entries.stream().map(e -> {
      Person person = people.get(e.officer());
      return new HistoryLine(e.at(), person == null ? "" : person.name(page.language()),
          page.text(String.valueOf(key(e, page)), places.getOrDefault(suggestion(e), 0)), note(e), "",
          Journal.place(review.document().id(), e.version()));
    }).toList();
  }

  /** Words of the document's own, else those of every dossier, such as of sharing. */
  private static @Nullable String key(Entry e, Page page) {
    if (page.messages().knows("reading.history." + e.fact()))
      return "reading.history." + e.fact();
    return page.messages().knows("notifications.fact." + e.fact()) ? "notifications.fact." + e.fact() : null;
  }

  private static String note(Entry e) {
    return e.payload().get("reason") instanceof String reason ? reason : "";
  }

  private static String suggestion(Entry entry) {
    return entry.payload().get("suggestion") instanceof Map<?, ?> id ? String.valueOf(id.get("value")) : "";
  }
}
