package org.entente.guidance;

import java.net.URI;
import java.util.List;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Version;
import org.entente.listings.Cursor;
import org.entente.listings.Order;
import org.entente.listings.Slice;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guiding documents over the API. The version is the strong ETag. */
@RestController
@RequestMapping("/api/v1/guidance")
class GuidanceApiController {
  private static final int LARGEST_PAGE = 200;
  private final Guidance guidance;

  GuidanceApiController(Guidance guidance) {
    this.guidance = guidance;
  }

  /** A page of the register, the latest registered first. */
  record Answer(List<GuidanceAnswer> items, @Nullable String next) {}

  /** Lists those the caller sees. */
  @GetMapping
  Answer index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String cursor, @RequestParam(defaultValue = "50") int size, Officer officer) {
    if (size < 1 || size > LARGEST_PAGE)
      throw new FieldRefused("size", "documents.refused.size", LARGEST_PAGE);
    Slice<GuidingDocument> slice = guidance.page(GuidanceFilter.of(q, kind), cursor.isEmpty() ? null : Cursor.of(cursor, Order.OPENED_NEWEST), size,
        officer);
    return new Answer(slice.rows().stream().map(GuidanceAnswer::of).toList(), slice.next() == null ? null : slice.next().toString());
  }

  /** Registers one. */
  @PostMapping
  ResponseEntity<GuidanceAnswer> register(@RequestBody GuidanceForm form, Officer officer) {
    DossierId id = guidance.register(form.read(), officer);
    return ResponseEntity.created(URI.create("/api/v1/guidance/" + id)).eTag("\"1\"").body(GuidanceAnswer.of(guidance.get(id, officer)));
  }

  /** Gives one. */
  @GetMapping("/{id}")
  ResponseEntity<GuidanceAnswer> show(@PathVariable DossierId id, Officer officer) {
    GuidanceAnswer answer = GuidanceAnswer.of(guidance.get(id, officer));
    return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
  }

  /** Corrects one; the level stays. */
  @PutMapping("/{id}")
  ResponseEntity<GuidanceAnswer> rewrite(@PathVariable DossierId id, Version seen, @RequestBody GuidanceForm form, Officer officer) {
    guidance.rewrite(id, seen.value(), form.read(), officer);
    return show(id, officer);
  }
}
