package org.entente.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.access.Deed;
import org.entente.access.Mandate;
import org.entente.access.Officer;
import org.entente.agencies.SeatId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Tokens of the API: made once, kept as a hash, bound to one seat and to certain deeds, ended by a date or by their person. */
@Service
public class Tokens {
  /** What no token can do, for it asks for a person who has just confirmed to be there. */
  static final Set<Deed> NEVER = Set.of(Deed.BREAK_GLASS, Deed.LOWER_LEVEL);
  private static final Duration TOUCH = Duration.ofMinutes(1);
  private final TokenRepository tokens;
  private final Clock clock;

  Tokens(TokenRepository tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /** A token as its holder sees it, once. */
  public record Token(String token, Instant until) {}

  /**
   * What a token is wanted for.
   *
   * @param name what it is called in lists
   * @param validFor after how long it ends
   * @param readOnly whether it may change nothing
   * @param deeds what it may do at most; the office of its seat limits further, and what asks for a person is left out
   */
  public record Wanted(String name, Duration validFor, boolean readOnly, Set<Deed> deeds) {
    /** Leaves out what no token can do. */
    public Wanted {
      deeds = deeds.stream().filter(deed -> !NEVER.contains(deed)).collect(Collectors.toSet());
    }
  }

  /**
   * A token as its person sees it in a list.
   *
   * @param id names it, and opens nothing
   * @param seat the one it acts from
   * @param used when it was last used, to the minute; null when never
   */
  public record Kept(UUID id, String name, @Nullable SeatId seat, boolean readOnly, Set<Deed> deeds, Instant madeAt, Instant until,
      @Nullable Instant used) {}

  /** Makes a token for the officer's present seat. */
  public Token make(Officer officer, Wanted wanted) {
    String token = "ent_" + Secrets.text(32);
    Instant now = clock.instant();
    Instant until = now.plus(wanted.validFor());
    tokens.add(Secrets.hash(token), officer.person(), officer.seat().id(), wanted, now.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC));
    return new Token(token, until);
  }

  /** The tokens of the officer's person that have not ended, from all seats, the newest first. */
  public List<Kept> of(Officer officer) {
    return tokens.of(officer.person(), clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** Ends a token of the officer's person at once; false when they have none of that id. */
  public boolean end(Officer officer, UUID id) {
    return tokens.remove(officer.person(), id);
  }

  /** Whose token this is and what it is good for; empty when it is none, has ended, or the account is closed. */
  Optional<Bearer> bearer(String token) {
    Instant now = clock.instant();
    String hash = Secrets.hash(token);
    var holder = tokens.holder(hash, now.atOffset(ZoneOffset.UTC));
    holder.filter(h -> h.used() == null || h.used().plus(TOUCH).isBefore(now)).ifPresent(h -> tokens.use(hash, now.atOffset(ZoneOffset.UTC)));
    return holder.map(h -> new Bearer(h.login(), new Mandate(h.seat(), h.readOnly(), h.deeds(), null)));
  }

  record Bearer(String login, Mandate mandate) {}
}
