package org.entente.reading;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.documents.Layout;
import org.entente.documents.SourceText;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;

import org.springframework.stereotype.Service;

/** The way in for source texts: laid out and read before any transaction, then kept whole in one. */
@Service
public class Intake {
  private final Access access;
  private final Dossiers dossiers;
  private final Documents documents;
  private final Known known;
  private final Reader reader;
  private final FindingRepository findings;
  private final SuggestionRepository suggestions;

  Intake(Access access, Dossiers dossiers, Documents documents, Known known, Reader reader, FindingRepository findings,
      SuggestionRepository suggestions) {
    this.access = access;
    this.dossiers = dossiers;
    this.documents = documents;
    this.known = known;
    this.reader = reader;
    this.findings = findings;
    this.suggestions = suggestions;
  }

  /**
   * Takes a file in at level 1.
   *
   * @param bytes the file; a text in UTF-8 of at most {@link SourceText#LARGEST} bytes
   * @param fileName the name it came with
   * @throws org.entente.dossiers.FieldRefused of {@code file} when it is none that can be read; nothing is kept then
   */
  public Document take(byte[] bytes, String fileName, Officer officer) {
    return take(SourceText.of(bytes, fileName, "file"), 1, officer);
  }

  /** Takes a checked text in at a level, 0 public to 2 confidential. */
  public Document take(SourceText source, int level, Officer officer) {
    DossierId id = dossiers.newId();
    take(id, source, level, officer, () -> {});
    return access.reading(officer, () -> documents.get(id));
  }

  /** The same with a given id, and with what belongs into the same transaction. */
  void take(DossierId id, SourceText source, int level, Officer officer, Runnable besides) {
    documents.mayTake(level, officer);
    Layout layout = Layout.of(source.text(), source.fileName());
    Reading reading = reader.read(layout, known.directory());
    access.run(officer, () -> {
      documents.register(id, source, layout, level, officer);
      findings.insert(id, reading.findings());
      suggestions.insert(id, reading.suggestions());
      documents.reviewed(id, reading.suggestions().size(), 0);
      besides.run();
    });
  }
}
