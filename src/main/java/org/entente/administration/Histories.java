package org.entente.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.journal.Journal;
import org.entente.text.Language;
import org.entente.ui.HistoryLine;
import org.entente.ui.Page;

import org.springframework.stereotype.Service;

/** What was done to the directory, in the reader's words: who, when, before and after. */
@Service
public class Histories {
  private final Ledger ledger;
  private final Agencies agencies;

  Histories(Ledger ledger, Agencies agencies) {
    this.ledger = ledger;
    this.agencies = agencies;
  }

  /** The deeds that concerned something, the newest first. */
  public List<HistoryLine> of(UUID subject, Officer officer, Page page) {
    return lines(ledger.of(subject, officer), page);
  }

  List<HistoryLine> lines(List<LedgerEntry> entries, Page page) {
    var people = agencies.people(entries.stream().map(LedgerEntry::officer).collect(Collectors.toSet()));
    return entries.stream().map(entry -> {
      var person = people.get(entry.officer());
      return new HistoryLine(entry.at(), person == null ? page.text("administration.somebody") : person.name(page.language()),
          page.text("administration.fact." + entry.fact()), note(entry, page), page.language().tag(),
          Journal.place(entry.dossier(), entry.version()));
    }).toList();
  }

  private static String note(LedgerEntry entry, Page page) {
    List<String> changes = new ArrayList<>();
    var fields = new TreeSet<>(entry.before().keySet());
    fields.addAll(entry.after().keySet());
    for (String field : fields)
      changes.add(change(field, entry.before(), entry.after(), page));
    return String.join("\n", changes);
  }

  private static String change(String field, Map<String, String> before, Map<String, String> after, Page page) {
    String label = label(field, page);
    String was = before.get(field);
    String is = after.get(field);
    if (was == null || was.equals(is))
      return page.text("administration.change.is", label, value(field, String.valueOf(is), page));
    return is == null
        ? page.text("administration.change.was", label, value(field, was, page))
        : page.text("administration.change", label, value(field, was, page), value(field, is, page));
  }

  private static String label(String field, Page page) {
    String[] parts = field.split("\\.", 2);
    String label = page.text("administration.field." + parts[0]);
    return parts.length == 1
        ? label
        : page.text("administration.field.in", label, Language.of(parts[1]).map(l -> page.language().nameOf(l.tag())).orElse(parts[1]));
  }

  private static String value(String field, String value, Page page) {
    return switch (field) {
      case "kind" -> page.text("administration.kind." + value);
      case "pillar" -> page.text("administration.pillar." + value);
      case "office" -> page.text("ui.office." + value);
      case "clearance", "level" -> page.text("ui.level." + value);
      case "measure" -> page.text("deadlines.unit." + value);
      case "since", "until", "from" -> page.day(java.time.LocalDate.parse(value));
      default -> "\u2068" + value + "\u2069";
    };
  }
}
