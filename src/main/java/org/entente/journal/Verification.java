package org.entente.journal;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import org.entente.journal.tree.VerifyingKey;

import org.jspecify.annotations.Nullable;

/**
 * What verifying the journal has found.
 *
 * @param entries how many sealed entries were computed anew
 * @param waiting entries not sealed yet
 * @param checkpoints how many signatures were checked
 * @param root head over all sealed entries, in hexadecimal
 * @param key the key that the journal says it is signed with, or null when nothing was ever sealed
 * @param faults whatever is wrong, the first position first; at most {@link #MOST}
 */
public record Verification(long entries, long waiting, long checkpoints, String root, @Nullable VerifyingKey key, List<Fault> faults) {
  /** More are not collected. */
  public static final int MOST = 20;

  /** In the order of positions; what has none comes last. */
  public Verification {
    faults = faults.stream().sorted(Comparator.comparingLong(f -> f.position() < 0 ? Long.MAX_VALUE : f.position())).toList();
  }

  /** Whether the journal is as it was signed. */
  public boolean isWhole() {
    return faults.isEmpty();
  }

  /** The first position that is not as it was signed. */
  public OptionalLong firstBadPosition() {
    return faults.stream().mapToLong(Fault::position).filter(p -> p >= 0).min();
  }
}
