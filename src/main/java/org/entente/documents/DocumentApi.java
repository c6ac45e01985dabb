package org.entente.documents;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Source texts over the API. */
@RestController
@RequestMapping("/api/v1/documents")
class DocumentApi {
  private final Access access;
  private final Documents documents;

  DocumentApi(Access access, Documents documents) {
    this.access = access;
    this.documents = documents;
  }

  /** A page of the register, newest first. */
  record Answer(List<DocumentAnswer> items, @Nullable String next) {}

  @GetMapping
  Answer index(@RequestParam(required = false) @Nullable String q, @RequestParam(required = false) @Nullable String language,
      @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "50") int size, Officer officer) {
    DocumentPage page = access.reading(officer, () -> documents.page(Search.of(q, language, cursor, size)));
    return new Answer(page.items().stream().map(DocumentAnswer::of).toList(), page.next());
  }

  @GetMapping("/{id}")
  ResponseEntity<DocumentAnswer> show(@PathVariable DossierId id, Officer officer) {
    DocumentAnswer answer = access.reading(officer, () -> DocumentAnswer.whole(documents.get(id),
        documents.paragraphs(id, 0, Integer.MAX_VALUE), documents.sentences(id, 0, Integer.MAX_VALUE)));
    return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
  }
}
