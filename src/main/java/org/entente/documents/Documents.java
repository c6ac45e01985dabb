package org.entente.documents;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.listings.Cursor;
import org.entente.listings.Order;
import org.entente.listings.Range;
import org.entente.listings.Slice;
import org.entente.listings.Sought;
import org.entente.listings.Source;
import org.entente.listings.Walk;
import org.entente.text.Folding;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The register of source texts. Everything runs inside {@code access.as(officer, …)} or {@code access.reading(officer, …)}. */
@Service
public class Documents {
  private static final int HEADING = 160;
  private final DocumentRepository repository;
  private final Dossiers dossiers;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Walk walk;

  Documents(DocumentRepository repository, Dossiers dossiers, ApplicationEventPublisher events, Clock clock,
      Walk walk) {
    this.repository = repository;
    this.dossiers = dossiers;
    this.events = events;
    this.clock = clock;
    this.walk = walk;
  }

  /** Refuses before any work is done: an office that takes no documents, a level the seat may not see. */
  public void mayTake(int level, Officer officer) {
    officer.require(Deed.TAKE_DOCUMENT);
    if (level < 0 || level > Math.min(2, officer.clearance()))
      throw new FieldRefused("level", "documents.refused.level", officer.clearance());
  }

  /**
   * Keeps a text at the officer's agency, with its lines and sentences, and publishes {@link DocumentTaken} of version 1.
   *
   * @param id of the new dossier, from {@code dossiers.newId()}, so that a retry keeps the same one
   * @param level 0 public, 1 internal, 2 confidential
   */
  public void register(DossierId id, SourceText source, Layout layout, int level, Officer officer) {
    mayTake(level, officer);
    String words = source.fileName() + " " + (layout.slug() == null ? "" : layout.slug());
    dossiers.open(id, new Opening(Kind.DOCUMENT, level, false, true, null, heading(source, layout), " " + String.join(" ", Folding.words(words)),
        List.of(), null, List.of()), officer);
    events.publishEvent(new DocumentTaken(id, 1, layout.language() == null ? "" : layout.language(), layout.paragraphs().size()));
    repository.insert(id, source, layout, clock.instant(), officer.person());
  }

  /** The text's entry; {@link DossierUnknown} when the officer does not see it. */
  public Document get(DossierId id) {
    return repository.find(id).orElseThrow(DossierUnknown::new);
  }

  /** Its lines from a number on, at most so many. */
  public List<Paragraph> paragraphs(DossierId id, int from, int most) {
    return repository.paragraphs(id, from, most);
  }

  /** The sentences of the lines from a number on, of at most so many lines. */
  public List<Sentence> sentences(DossierId id, int from, int most) {
    return repository.sentences(id, from, most);
  }

  /** Its sentences of these numbers, in order. */
  public List<Sentence> sentences(DossierId id, List<Integer> numbers) {
    return repository.sentences(id, numbers);
  }

  /** Other documents the officer sees that are the same bytes or the same story: hints, never a refusal. */
  public List<Document> alike(DossierId id) {
    return repository.alike(id);
  }

  /**
   * Those the officer sees that are one of these texts or of these stories, newest first.
   *
   * @param sha256 of the trimmed UTF-8 texts, in hex
   * @param slugs last parts of their source links
   */
  public List<Recognised> recognised(List<String> sha256, List<String> slugs) {
    return repository.recognised(sha256, slugs);
  }

  /** A page of the documents the officer sees, newest first; the first one with its bounded count. Opens the door itself. */
  public Slice<Document> page(DocumentFilter filter, @Nullable Cursor after, int size, Officer officer) {
    Source<Document> source = new Source<>(Document::id, (candidates, most) -> repository.among(candidates, filter, most), !filter.isEmpty());
    Range range = Range.all(Kind.DOCUMENT, Order.OPENED_NEWEST).openOnly().seeking(Sought.words(filter.words()));
    Slice<Document> slice = after == null ? walk.counted(range, source, size, officer) : walk.page(range, source, after, size, officer);
    // The key has days only; within a page the moment of taking decides.
    List<Document> rows = slice.rows().stream().sorted(Comparator.comparing(Document::openedOn).thenComparing(Document::takenAt).reversed()).toList();
    return new Slice<>(rows, slice.next(), slice.unfinished(), slice.count(), slice.more());
  }

  /** Keeps how many suggestions there are and how many of them are decided; whoever calls it has raised the version. */
  public void reviewed(DossierId id, int suggestions, int decided) {
    repository.reviewed(id, suggestions, decided);
  }

  private static LocalizedText heading(SourceText source, Layout layout) {
    String first = layout.title() != null
        ? layout.title()
        : layout.paragraphs().stream().filter(p -> !p.frame()).map(p -> p.text().replace('|', ' ').strip()).filter(t -> !t.isEmpty()).findFirst()
            .orElseGet(() -> source.text().strip().lines().findFirst().orElse(source.fileName()));
    return LocalizedText.of(layout.language() == null ? "und" : layout.language(), shortened(first));
  }

  private static String shortened(String text) {
    if (text.length() <= HEADING)
      return text;
    int blank = text.lastIndexOf(' ', HEADING);
    int end = blank > HEADING / 2 ? blank : Character.isHighSurrogate(text.charAt(HEADING - 1)) ? HEADING - 1 : HEADING;
    return text.substring(0, end) + "…";
  }
}
