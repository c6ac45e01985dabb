package org.entente.reading;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.guidance.GuidingDocument;
import org.entente.guidance.Mention;
import org.entente.guidance.Mentions;
import org.entente.text.SymbolKey;

import org.springframework.stereotype.Component;

/** Finds the sentences of source texts that print the symbol of a guiding document. */
@Component
class MentionsInTexts implements Mentions {
  private final Access access;
  private final FindingRepository findings;

  MentionsInTexts(Access access, FindingRepository findings) {
    this.access = access;
    this.findings = findings;
  }

  @Override
  public List<Mention> of(GuidingDocument document, int most, Officer officer) {
    List<String> keys = List.of(document.symbol().key().value(), SymbolKey.of(document.symbol().printed()).value());
    String date = document.issuedOn() == null ? "" : document.issuedOn().toString();
    return access.reading(officer, () -> findings.mentions(keys, date, most));
  }
}
