package org.entente.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.dossiers.DossierId;

import org.springframework.boot.test.context.TestComponent;

/** Own documents to read in tests, with suggestions that do not hang on how well reading reads. */
@TestComponent
public class Samples {
  private final Access access;
  private final Intake intake;
  private final Documents documents;
  private final SuggestionRepository suggestions;

  Samples(Access access, Intake intake, Documents documents, SuggestionRepository suggestions) {
    this.access = access;
    this.intake = intake;
    this.documents = documents;
    this.suggestions = suggestions;
  }

  /** The bytes of a sample, such as cooperation-vi. */
  public static byte[] bytes(String name) {
    try (InputStream in = Samples.class.getResourceAsStream("/documents/" + name + ".txt")) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes a sample in as it is read. */
  public Document taken(String name, Officer officer) {
    return intake.take(bytes(name), name + ".txt", officer);
  }

  /** Takes a sample in with one more suggestion about each of the sentences; gives their ids. */
  List<SuggestionId> suggested(DossierId document, Officer officer, int... sentences) {
    List<Suggestion> made = java.util.Arrays.stream(sentences).mapToObj(n -> new Suggestion(SuggestionKind.TASK, "Work of sentence " + n,
        List.of(n), Modality.REQUESTED, "Sở Ngoại vụ", null, null, null)).toList();
    return access.as(officer, () -> {
      int before = suggestions.suggestions(document).size();
      suggestions.insert(document, before, made);
      documents.reviewed(document, before + made.size(), suggestions.decided(document));
      return suggestions.suggestions(document).stream().skip(before).map(KeptSuggestion::id).toList();
    });
  }
}
