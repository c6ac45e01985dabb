package org.entente.documents;

import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.listings.Cursor;
import org.entente.listings.Order;
import org.entente.listings.Slice;

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
class DocumentApiController {
  private static final int LARGEST_PAGE = 200;
  private final Access access;
  private final Documents documents;

  DocumentApiController(Access access, Documents documents) {
    this.access = access;
    this.documents = documents;
  }

  /** A page of the register, newest first. */
  record Answer(List<DocumentAnswer> items, @Nullable String next) {}

  /** Lists source texts that the caller sees, newest first. */
  @GetMapping
  Answer index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") int size, Officer officer) {
    if (size < 1 || size > LARGEST_PAGE)
      throw new FieldRefused("size", "documents.refused.size", LARGEST_PAGE);
    Cursor after = cursor.isEmpty() ? null : Cursor.of(cursor, Order.OPENED_NEWEST);
    Slice<Document> slice = documents.page(DocumentFilter.of(q, language), after, size, officer);
    return new Answer(slice.rows().stream().map(DocumentAnswer::of).toList(), slice.next() == null ? null : slice.next().toString());
  }

  /** Gives a source text with its lines and sentences. */
  @GetMapping("/{id}")
  ResponseEntity<DocumentAnswer> show(@PathVariable DossierId id, Officer officer) {
    DocumentAnswer answer = access.reading(officer, () -> DocumentAnswer.whole(documents.get(id),
        documents.paragraphs(id, 0, Integer.MAX_VALUE), documents.sentences(id, 0, Integer.MAX_VALUE)));
    return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
  }
}
