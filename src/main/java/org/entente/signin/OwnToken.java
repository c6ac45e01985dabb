package org.entente.signin;

import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.access.Seat;
import org.entente.ui.Page;

import org.jspecify.annotations.Nullable;

/**
 * A token as its person sees it.
 *
 * @param id names it, and opens nothing
 * @param seat agency and office it acts from, in words; empty when that seat has ended
 * @param scope what it may do, in words
 * @param used when it was last used, to the minute; null when never
 */
public record OwnToken(UUID id, String name, String seat, String scope, Instant until, @Nullable Instant used) {
  static OwnToken of(Tokens.Kept token, Officer officer, Page page) {
    String seat = officer.seats().stream().filter(s -> s.id().equals(token.seat())).findFirst().map(s -> words(s, page)).orElse("");
    return new OwnToken(token.id(), token.name(), seat, scope(token, page), token.until(), token.used());
  }

  static String words(Seat seat, Page page) {
    return page.text("ui.office." + seat.office()) + " · " + seat.agencyName(page.language());
  }

  static boolean hasWords(Deed deed, Page page) {
    return page.messages().knows("signin.deed." + deed.name());
  }

  private static String scope(Tokens.Kept token, Page page) {
    if (token.readOnly())
      return page.text("signin.tokens.reads");
    if (Arrays.stream(Deed.values()).allMatch(deed -> token.deeds().contains(deed) || Tokens.NEVER.contains(deed)))
      return page.text("signin.tokens.all");
    return Arrays.stream(Deed.values()).filter(token.deeds()::contains).filter(deed -> hasWords(deed, page))
        .map(deed -> page.text("signin.deed." + deed.name()))
        .collect(Collectors.joining(page.text("signin.tokens.and")));
  }
}
