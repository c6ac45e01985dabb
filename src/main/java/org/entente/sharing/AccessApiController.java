package org.entente.sharing;

import java.util.stream.Stream;

import org.entente.access.Officer;
import org.entente.agencies.Readers;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The sight of a dossier of any kind in the API; each deed takes the version seen in If-Match and answers with the state after it. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}")
class AccessApiController {
  private final AccessSheets sheets;
  private final Sharing sharing;
  private final Levels levels;
  private final Readers readers;

  AccessApiController(AccessSheets sheets, Sharing sharing, Levels levels, Readers readers) {
    this.sheets = sheets;
    this.sharing = sharing;
    this.levels = levels;
    this.readers = readers;
  }

  /**
   * Whom a deed takes out.
   *
   * @param reader as agency:CODE, unit:CODE/CODE, group:CODE or person:ID
   */
  record ReaderForm(@Nullable String reader) {}

  /**
   * A reason.
   *
   * @param reason in the officer's own words
   */
  record WhyForm(@Nullable String reason) {}

  /**
   * A level that is wanted.
   *
   * @param level 0 public, 1 internal, 2 confidential
   * @param reason in the officer's own words
   */
  record LevelForm(@Nullable Integer level, @Nullable String reason) {
    int wanted() {
      return level == null ? -1 : level;
    }
  }

  /**
   * The answer to a colleague's wish for a lower level.
   *
   * @param confirmed whether it is lowered
   * @param remark why not, when it is refused or withdrawn
   */
  record ConfirmationForm(@Nullable Boolean confirmed, @Nullable String remark) {}

  /** Says why the caller sees the dossier; and, to whoever keeps it for its home agency, who else does. */
  @GetMapping("/access")
  ResponseEntity<AccessAnswer> show(@PathVariable DossierId id, Officer officer) {
    var known = sheets.known(id, officer);
    var names = readers.of(Stream.concat(known.why().stream(), known.who().stream()).map(Ground::reader).toList());
    var answer = AccessAnswer.of(known, Keeping.keeps(known.dossier(), officer), names);
    return ResponseEntity.ok().eTag("\"" + answer.version() + "\"").body(answer);
  }

  /** Shares the dossier, or changes a share. */
  @PostMapping("/shares")
  ResponseEntity<AccessAnswer> share(@PathVariable DossierId id, Version seen, @RequestBody Grant form, Officer officer) {
    sharing.share(id, seen.value(), form, officer);
    return show(id, officer);
  }

  /** Takes a share back. */
  @PostMapping("/shares/end")
  ResponseEntity<AccessAnswer> end(@PathVariable DossierId id, Version seen, @RequestBody ReaderForm form, Officer officer) {
    sharing.end(id, seen.value(), form.reader(), officer);
    return show(id, officer);
  }

  /** Closes the circle: the caller manages it. */
  @PostMapping("/circle")
  ResponseEntity<AccessAnswer> close(@PathVariable DossierId id, Version seen, @RequestBody WhyForm form, Officer officer) {
    sharing.close(id, seen.value(), form.reason(), officer);
    return show(id, officer);
  }

  /** Opens the circle again. */
  @PostMapping("/circle/end")
  ResponseEntity<AccessAnswer> open(@PathVariable DossierId id, Version seen, @RequestBody WhyForm form, Officer officer) {
    sharing.open(id, seen.value(), form.reason(), officer);
    return show(id, officer);
  }

  /** Names a unit or person in the closed circle. */
  @PostMapping("/circle/members")
  ResponseEntity<AccessAnswer> name(@PathVariable DossierId id, Version seen, @RequestBody Grant form, Officer officer) {
    sharing.name(id, seen.value(), form, officer);
    return show(id, officer);
  }

  /** Takes a unit or person out of the closed circle; answers without a body when the caller sees the dossier no more. */
  @PostMapping("/circle/members/end")
  ResponseEntity<AccessAnswer> remove(@PathVariable DossierId id, Version seen, @RequestBody ReaderForm form, Officer officer) {
    sharing.remove(id, seen.value(), form.reader(), officer);
    try {
      return show(id, officer);
    } catch (DossierUnknown outside) {
      return ResponseEntity.noContent().build();
    }
  }

  /** Raises the level. */
  @PostMapping("/level")
  ResponseEntity<AccessAnswer> raise(@PathVariable DossierId id, Version seen, @RequestBody LevelForm form, Officer officer) {
    levels.raise(id, seen.value(), form.wanted(), form.reason(), officer);
    return show(id, officer);
  }

  /** Asks for a lower level; a colleague confirms it. */
  @PostMapping("/lowering")
  ResponseEntity<AccessAnswer> lower(@PathVariable DossierId id, Version seen, @RequestBody LevelForm form, Officer officer) {
    levels.ask(id, seen.value(), form.wanted(), form.reason(), officer);
    return show(id, officer);
  }

  /** Confirms a colleague's wish for a lower level, refuses it, or withdraws one's own. */
  @PostMapping("/lowering/decision")
  ResponseEntity<AccessAnswer> decide(@PathVariable DossierId id, Version seen, @RequestBody ConfirmationForm form, Officer officer) {
    if (Boolean.TRUE.equals(form.confirmed()))
      levels.confirm(id, seen.value(), officer);
    else
      levels.refuse(id, seen.value(), form.remark(), officer);
    return show(id, officer);
  }
}
