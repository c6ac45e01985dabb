package org.entente.journal;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Version;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erasing what was written with a deed. */
@RestController
class ErasureApiController {
  private final Erasures erasures;

  ErasureApiController(Erasures erasures) {
    this.erasures = erasures;
  }

  /** The rule or decision by which it is erased. */
  record ErasureForm(@NotBlank(message = "journal.refused.reason") @Nullable String reason) {}

  /** Erases what was written with the deed of a version; who, what and when stay, and so does the proof. */
  @PostMapping("/api/v1/journal/dossiers/{dossier}/entries/{version}/erasure")
  ResponseEntity<Void> erase(@PathVariable DossierId dossier, @PathVariable String version, Version seen, @Valid @RequestBody ErasureForm form,
      Officer officer) {
    if (!version.matches("[1-9]\\d{0,17}"))
      throw new DossierUnknown();
    long next = erasures.erase(dossier, seen.value(), Long.parseLong(version), String.valueOf(form.reason()).strip(), officer);
    return ResponseEntity.noContent().eTag(new Version(next).etag()).build();
  }
}
