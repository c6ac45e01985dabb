package org.entente.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Who has to do with a task. A few agencies have much of the work and most have little; the last but one takes part in about eleven in a thousand
 * and the last one in forty altogether, so that there are readers of every breadth.
 *
 * @param home whose task it is
 * @param lead who leads
 * @param cooperating others, without the lead
 * @param isOfOthers whether neither of the last two agencies takes part
 */
record Cast(Staff home, Staff lead, List<Staff> cooperating, boolean isOfOthers) {
  /** How often each agency is drawn; the last two never are. */
  static double[] weights(int agencies) {
    double[] weights = new double[agencies];
    for (int n = 0; n < agencies - 2; n++)
      weights[n] = 1.0 / (n + 4);
    double sum = Arrays.stream(weights).sum();
    return Arrays.stream(weights).map(w -> w / sum).toArray();
  }

  /** Draws casts. */
  static final class Draw {
    private static final double NARROW = 0.011;
    private static final int TINY = 40;
    private final List<Staff> all;
    private final double[] reach;
    private final long tasks;
    private final RandomGenerator random;

    Draw(List<Staff> all, double[] weights, long tasks, RandomGenerator random) {
      this.all = all;
      this.tasks = tasks;
      this.random = random;
      reach = weights.clone();
      Arrays.parallelPrefix(reach, Double::sum);
    }

    /** The cast of the n-th task, from 0. */
    Cast of(long n) {
      Staff home = anybody();
      Staff lead = random.nextInt(100) < 15 ? home : anybody();
      List<Staff> others = new ArrayList<>();
      for (int more = cooperating(); more > 0; more--)
        others.add(anybody());
      if (isDue(n, Math.min(TINY, tasks / 25)))
        return cast(all.getLast(), lead, others, false);
      if (isDue(n, Math.round(tasks * NARROW)))
        return with(all.get(all.size() - 2), home, lead, others);
      return cast(home, lead, others, true);
    }

    Staff anybody() {
      int at = Arrays.binarySearch(reach, random.nextDouble());
      return all.get(Math.min(at < 0 ? -at - 1 : at, all.size() - 3));
    }

    private Cast with(Staff reader, Staff home, Staff lead, List<Staff> others) {
      int part = random.nextInt(10);
      if (part < 4)
        return cast(reader, lead, others, false);
      if (part < 8)
        return cast(home, reader, others, false);
      others.add(reader);
      return cast(home, lead, others, false);
    }

    private static Cast cast(Staff home, Staff lead, List<Staff> others, boolean ofOthers) {
      return new Cast(home, lead, others.stream().distinct().filter(a -> !a.id().equals(lead.id())).toList(), ofOthers);
    }

    private int cooperating() {
      int many = random.nextInt(10);
      return many < 4 ? 0 : many < 7 ? 1 : many < 9 ? 2 : 3;
    }

    /** Whether the n-th of all is one of {@code wanted}, spread evenly. */
    private boolean isDue(long n, long wanted) {
      long at = (n + 7) % tasks; // beside the ones that are left out, which are spread in the same way
      return at * wanted / tasks != (at + 1) * wanted / tasks;
    }
  }
}
