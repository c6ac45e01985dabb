package org.entente.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.access.ToldOnce;
import org.entente.signin.Tokens;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for programs that act for an officer. */
@RestController
class TokensController implements ToldOnce {
  private final Tokens tokens;

  TokensController(Tokens tokens) {
    this.tokens = tokens;
  }

  /**
   * What a token is wanted for.
   *
   * @param name what it is called in lists
   * @param days how long it is valid, 1 to 366
   * @param readOnly whether it may change nothing; false when left out
   * @param deeds what it may do at most; left out, whatever the office of the seat gives
   */
  record Wanted(@NotBlank @Size(max = 80) String name, @Min(1) @Max(366) int days, @Nullable Boolean readOnly,
      @Nullable @Size(min = 1, max = 50) Set<Deed> deeds) {
    Tokens.Wanted wanted() {
      return new Tokens.Wanted(name.strip(), Duration.ofDays(days), Boolean.TRUE.equals(readOnly), deeds == null ? EnumSet.allOf(Deed.class) : deeds);
    }
  }

  /**
   * A new token.
   *
   * @param token to be sent as Authorization: Bearer; shown this once and kept only as a hash
   * @param until when it ends
   */
  record Made(String token, Instant until) {}

  /**
   * A token of the caller.
   *
   * @param id by which it is ended
   * @param name what it is called in lists
   * @param seat the one it acts from
   * @param readOnly whether it may change nothing
   * @param deeds what it may do at most
   * @param madeAt when it was made
   * @param until when it ends
   * @param used when it was last used, to the minute; null when never
   */
  record Kept(UUID id, String name, @Nullable UUID seat, boolean readOnly, List<Deed> deeds, Instant madeAt, Instant until, @Nullable Instant used) {
    static Kept of(Tokens.Kept token) {
      return new Kept(token.id(), token.name(), token.seat() == null ? null : token.seat().value(), token.readOnly(),
          Arrays.stream(Deed.values()).filter(token.deeds()::contains).toList(), token.madeAt(), token.until(), token.used());
    }
  }

  /**
   * The caller's tokens.
   *
   * @param items those that have not ended, the newest first
   */
  record All(List<Kept> items) {}

  /** Lists the caller's tokens that have not ended, from all seats. */
  @GetMapping("/api/v1/tokens")
  All list(Officer officer) {
    return new All(tokens.of(officer).stream().map(Kept::of).toList());
  }

  /**
   * Makes a token for the caller's present seat; with a password, for no token makes another. It takes no Idempotency-Key, for the answer is a
   * secret that is not kept.
   */
  @PostMapping("/api/v1/tokens")
  @ResponseStatus(HttpStatus.CREATED)
  Made make(@Valid @RequestBody Wanted wanted, Officer officer) {
    if (!officer.mandate().isWhole())
      throw new Refused(Refusal.of(HttpStatus.FORBIDDEN, "deed-refused"));
    var made = tokens.make(officer, wanted.wanted());
    return new Made(made.token(), made.until());
  }

  /** Ends a token of the caller at once. */
  @DeleteMapping("/api/v1/tokens/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable UUID id, Officer officer) {
    if (!tokens.end(officer, id))
      throw new Refused(Refusals.unknown());
  }
}
