package org.entente.sharing;

import java.util.Arrays;
import java.util.Locale;

import org.entente.dossiers.FieldRefused;

import org.jspecify.annotations.Nullable;

/** What somebody who is let in may do; each includes the one before. The stored numbers are 1 to 3. */
enum Right {
  /** Read. */
  READ,
  /** Contribute: report, add files, change what is in it. */
  CONTRIBUTE,
  /** Manage: give others a part in it. */
  MANAGE;

  int code() {
    return ordinal() + 1;
  }

  static Right of(int code) {
    return values()[code - 1];
  }

  /** The right of a word in any case, none above the highest; the field {@code right} is refused otherwise. */
  static Right named(@Nullable String word, Right highest) {
    String wanted = word == null ? "" : word.strip().toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(r -> r.name().equals(wanted) && r.compareTo(highest) <= 0).findFirst()
        .orElseThrow(() -> new FieldRefused("right", "sharing.refused.right"));
  }
}
