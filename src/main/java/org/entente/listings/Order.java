package org.entente.listings;

import java.util.Arrays;

import org.entente.dossiers.FieldRefused;

/** The orders a register can be read in; both keys have an index in {@code visible}. */
public enum Order {
  /** Soonest deadline first, those without one at the end. */
  DUE("due"),
  /** Latest deadline first, those without one at the beginning. */
  DUE_LATEST("-due"),
  /** Oldest first. */
  OPENED("opened"),
  /** Newest first. */
  OPENED_NEWEST("-opened");

  private final String word;

  Order(String word) {
    this.word = word;
  }

  /** The word in addresses, such as {@code -due}. */
  public String word() {
    return word;
  }

  /** Whether the order goes by deadline, not by opening date. */
  public boolean byDue() {
    return this == DUE || this == DUE_LATEST;
  }

  /** Whether the smallest day comes first. */
  public boolean ascending() {
    return this == DUE || this == OPENED;
  }

  /** The same key the other way round. */
  public Order reversed() {
    return switch (this) {
      case DUE -> DUE_LATEST;
      case DUE_LATEST -> DUE;
      case OPENED -> OPENED_NEWEST;
      case OPENED_NEWEST -> OPENED;
    };
  }

  /** The order of a word; an empty one is {@code due}, any other unknown one is refused as {@code sort}. */
  public static Order of(String word) {
    if (word.isBlank())
      return DUE;
    return Arrays.stream(values()).filter(o -> o.word.equals(word.strip())).findFirst()
        .orElseThrow(() -> new FieldRefused("sort", "listings.refused.sort", word));
  }
}
