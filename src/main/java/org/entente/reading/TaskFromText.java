package org.entente.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.documents.Paragraph;
import org.entente.documents.Sentence;
import org.entente.dossiers.DossierId;
import org.entente.tasks.NewTask;
import org.entente.tasks.TaskSource;
import org.entente.tasks.Tasks;
import org.entente.text.Language;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the task that a suggestion becomes: with the sentences it rests on, and the guiding document that they name. */
@Component
class TaskFromText {
  private static final int TITLE = 180;
  private final Documents documents;
  private final FindingRepository findings;
  private final References references;
  private final Tasks tasks;

  TaskFromText(Documents documents, FindingRepository findings, References references, Tasks tasks) {
    this.documents = documents;
    this.findings = findings;
    this.references = references;
    this.tasks = tasks;
  }

  DossierId open(Document document, KeptSuggestion kept, Acceptance acceptance, Officer officer) {
    String language = document.language() == null ? "und" : document.language();
    String text = acceptance.text() == null ? kept.suggestion().text() : acceptance.text();
    String title = acceptance.title() == null ? title(text) : acceptance.title();
    return tasks.open(new NewTask(LocalizedText.of(language, title), text, language, acceptance.product(), null, acceptance.due(),
        acceptance.lead(), acceptance.cooperating(), null, document.level(), document.restricted(), List.of(),
        guidance(document, kept, officer), sources(document, kept), false), officer);
  }

  /** The beginning of a text that is too long for a title, cut between words. */
  static String title(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    if (line.length() <= TITLE)
      return line;
    int blank = line.lastIndexOf(' ', TITLE);
    int end = blank > TITLE / 2 ? blank : Character.isHighSurrogate(line.charAt(TITLE - 1)) ? TITLE - 1 : TITLE;
    return line.substring(0, end) + "…";
  }

  private List<TaskSource> sources(Document document, KeptSuggestion kept) {
    List<TaskSource> sources = new ArrayList<>();
    for (Sentence sentence : documents.sentences(document.id(), kept.suggestion().sentences())) {
      Paragraph paragraph = documents.paragraphs(document.id(), sentence.paragraph(), 1).getFirst();
      sources.add(new TaskSource(document.id(), sentence.paragraph(), sentence.index(), sentence.start(), sentence.end(),
          paragraph.text().substring(sentence.start(), sentence.end()), document.language()));
    }
    return sources;
  }

  /** The one registered guiding document that these sentences name; null when there is none, or more than one. */
  private @Nullable DossierId guidance(Document document, KeptSuggestion kept, Officer officer) {
    List<KeptFinding> named = findings.findings(document.id(), kept.paragraph(), 1).stream()
        .filter(f -> f.finding().kind() == FindingKind.GUIDING_DOCUMENT && kept.suggestion().sentences().contains(f.finding().sentence())).toList();
    List<String> ids = references.of(named, Language.EN, officer).values().stream().map(r -> String.valueOf(r.id())).distinct().toList();
    return ids.size() == 1 ? new DossierId(UUID.fromString(ids.getFirst())) : null;
  }
}
