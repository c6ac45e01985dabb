package org.entente.administration;

import java.util.List;

import org.entente.access.Officer;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The ceiling in the API, for administrators. */
@RestController
class CeilingApiController {
  private final Ceilings ceilings;

  CeilingApiController(Ceilings ceilings) {
    this.ceilings = ceilings;
  }

  /**
   * The highest levels that are opened and given to seats from now on.
   *
   * @param installation of the installation
   * @param agencies those that have one of their own
   */
  record CeilingAnswer(int installation, List<AgencyCeiling> agencies) {}

  /**
   * The ceiling of an agency.
   *
   * @param agency code
   * @param level 1 internal, 2 confidential
   */
  record AgencyCeiling(String agency, int level) {}

  /**
   * A ceiling that is wanted.
   *
   * @param agency code; left out for the installation
   * @param level 1 internal, 2 confidential, at most what the operator set
   */
  record CeilingForm(@Nullable String agency, @Nullable String level) {}

  /** Gives the ceilings. */
  @GetMapping("/api/v1/administration/ceiling")
  ResponseEntity<CeilingAnswer> show(Officer officer) {
    return ResponseEntity.ok().eTag("\"" + ceilings.version(officer) + "\"").body(new CeilingAnswer(ceilings.ofInstallation(officer),
        ceilings.ofAgencies(officer).stream().map(c -> new AgencyCeiling(c.code(), c.level())).toList()));
  }

  /** Sets a ceiling. Asks for a caller who has just proved who they are. */
  @PostMapping("/api/v1/administration/ceiling")
  ResponseEntity<CeilingAnswer> set(Version seen, @RequestBody CeilingForm form, Officer officer) {
    ceilings.set(seen.value(), form.agency(), form.level(), officer);
    return show(officer);
  }
}
