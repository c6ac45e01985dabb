package org.entente.administration;

import java.util.Map;

import org.entente.access.Officer;
import org.entente.access.ToldOnce;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Passwords that are given, in the API: told in the answer and kept nowhere. */
@RestController
@RequestMapping("/api/v1/administration/officers")
class PasswordApiController implements ToldOnce {
  private final KeptOfficers officers;

  PasswordApiController(KeptOfficers officers) {
    this.officers = officers;
  }

  /**
   * A new person.
   *
   * @param login 2 to 64 small Latin letters, figures, dots, hyphens and underscores
   * @param names by BCP 47 tag; one at least
   * @param language BCP 47 tag of the interface they begin with; Vietnamese when left out
   */
  record OfficerForm(@Nullable String login, @Nullable Map<String, String> names, @Nullable String language) {}

  /**
   * A password that was given.
   *
   * @param login of the account
   * @param password to be changed at the first sign-in; it is not kept and not told again
   */
  record GivenAnswer(String login, String password) {}

  /** Makes a person with an account and gives its password. */
  @PostMapping
  ResponseEntity<GivenAnswer> create(@RequestBody OfficerForm form, Officer officer) {
    var given = officers.create(form.login(), form.names(), form.language(), officer);
    return ResponseEntity.status(HttpStatus.CREATED).body(new GivenAnswer(given.login(), given.password()));
  }

  /** Gives a password anew; sessions and tokens of the account end. */
  @PostMapping("/{login}/password")
  GivenAnswer password(@PathVariable String login, Version seen, Officer officer) {
    var given = officers.resetPassword(login, seen.value(), officer);
    return new GivenAnswer(given.login(), given.password());
  }
}
