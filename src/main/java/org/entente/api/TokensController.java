package org.entente.api;

import java.time.Duration;
import java.time.Instant;

import org.entente.access.Officer;
import org.entente.access.Tokens;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs that act for an officer. */
@RestController
class TokensController {
  private final Tokens tokens;

  TokensController(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * What a token is wanted for.
   *
   * @param name what it is called in lists
   * @param days how long it is valid, 1 to 366
   */
  record Wanted(@NotBlank @Size(max = 80) String name, @Min(1) @Max(366) int days) {}

  /**
   * A new token.
   *
   * @param token to be sent as Authorization: Bearer; shown this once and kept only as a hash
   * @param until when it ends
   */
  record Made(String token, Instant until) {}

  /** Makes a token for the caller's present seat. It takes no Idempotency-Key, for the answer is a secret that is not kept. */
  @PostMapping("/api/v1/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@Valid @RequestBody Wanted wanted, Officer officer) {
    var made = tokens.make(officer, wanted.name().strip(), Duration.ofDays(wanted.days()));
    return new Made(made.token(), made.until());
  }
}
