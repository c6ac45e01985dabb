package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.entente.reading.Directory;
import org.entente.reading.Finding;
import org.entente.reading.FindingKind;
import org.entente.reading.Value;
import org.entente.text.WrittenDate;
import org.entente.text.WrittenDates;

/** Looks for everything a text names, paragraph by paragraph, then for what only the whole text tells. */
public final class FindingReader {

  private static final Territories TERRITORIES = new Territories();

  private final Organisations organisations;

  private final People people;

  /**
   * What was found.
   *
   * @param findings everything, in the order of the text
   * @param listings the lists behind the findings of kind {@link FindingKind#ENUMERATION}
   */
  public record Found(List<Finding> findings, List<Listing> listings) {}

  /** @param directory people and bodies known beside those in the tables */
  public FindingReader(Directory directory) {
    organisations = new Organisations(directory, TERRITORIES);
    people = new People(directory);
  }

  /** Reads a text. */
  public Found read(Source source) {
    var findings = new ArrayList<Finding>();
    var states = new ArrayList<List<Span>>();
    for (var passage : source.passages()) {
      states.add(TERRITORIES.in(passage, source.language()));
    }
    boolean aboutVietnam = states.stream().flatMap(List::stream).anyMatch(span -> StateOf.code(span).equals("VN"))
        || source.language().equals("vi") || source.passages().stream().anyMatch(passage -> !Symbols.in(passage.text()).isEmpty());
    for (int i = 0; i < states.size(); i++) {
      passage(source, source.passages().get(i), states.get(i), aboutVietnam, findings);
    }
    findings.replaceAll(new SameDocuments(findings)::completed);
    var quantities = findings.stream().filter(finding -> finding.kind() == FindingKind.QUANTITY).toList();
    var listings = new Enumerations(source, quantities).find();
    listings.forEach(listing -> findings.add(Enumerations.finding(listing)));
    findings.addAll(new Events(source.language(), findings).in(source.passages()));
    findings.sort(Comparator.comparingInt(Finding::paragraph).thenComparingInt(Finding::start).thenComparingInt(Finding::end));
    return new Found(List.copyOf(findings), listings);
  }

  private void passage(Source source, Passage passage, List<Span> states, boolean aboutVietnam, List<Finding> findings) {
    var language = source.language();
    var taken = new BitSet(passage.words().size());
    var dates = WrittenDates.in(passage.words(), source.dateline());
    dates.forEach(date -> findings.add(date(passage, date, taken)));
    var bodies = organisations.in(passage, language, states, aboutVietnam);
    var documents = new GuidingDocuments(passage, language, dates, bodies, taken).find();
    var persons = people.in(passage, language, bodies, states);
    add(documents, findings);
    bodies.stream().filter(body -> documents.stream().noneMatch(document -> taken.get(body.from()) && document.covers(body.from())))
        .forEach(body -> findings.add(body.finding()));
    add(persons, findings);
    states.stream().filter(state -> persons.stream().noneMatch(person -> person.meets(state.from(), state.to())))
        .forEach(state -> findings.add(state.finding()));
    documents.forEach(span -> taken.set(span.from(), span.to()));
    add(new Quantities(passage, language, taken).find(), findings);
  }

  private static void add(List<Span> spans, List<Finding> findings) {
    spans.forEach(span -> findings.add(span.finding()));
  }

  private static Finding date(Passage passage, WrittenDate date, BitSet taken) {
    for (int i = 0; i < passage.words().size(); i++) {
      if (passage.word(i).start() >= date.start() && passage.word(i).end() <= date.end()) {
        taken.set(i);
      }
    }
    var value = new Value.Date(date.iso(), date.precision(), date.calendar());
    return passage.covering(FindingKind.DATE, date.start(), date.end(), value, null, date.precision().equals("year") ? 0.7 : 0.95);
  }
}
