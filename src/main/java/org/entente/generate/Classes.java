package org.entente.generate;

import java.util.random.RandomGenerator;

/**
 * How many tasks are in each of the four classes at the cut-off date.
 *
 * @param onTime done on the day of the deadline or before
 * @param late done after it
 * @param inTime open, the deadline not passed
 * @param overdue open, the deadline passed
 */
public record Classes(int onTime, int late, int inTime, int overdue) {
  /** The report on the tasks of Government and Prime Minister for 2017 (1270/BC-TCTTTg): 21,914 tasks. */
  public static final Classes PUBLISHED = new Classes(14_068, 1_983, 5_640, 223);

  /** All of them. */
  public int total() {
    return onTime + late + inTime + overdue;
  }

  /** The same proportions for another total; what rounding leaves is done on time. */
  Classes scaledTo(int total) {
    double factor = (double) total / total();
    int late = (int) Math.round(this.late * factor);
    int inTime = (int) Math.round(this.inTime * factor);
    int overdue = (int) Math.round(this.overdue * factor);
    return new Classes(total - late - inTime - overdue, late, inTime, overdue);
  }

  /** Draws classes until each was given exactly as often as it is said here. */
  Urn urn() {
    return new Urn(new int[]{onTime, late, inTime, overdue});
  }

  /** Gives 0 on time, 1 late, 2 in time, 3 overdue. */
  static final class Urn {
    private final int[] left;
    private int total;

    private Urn(int... left) {
      this.left = left;
      for (int n : left)
        total += n;
    }

    boolean isEmpty() {
      return total == 0;
    }

    int draw(RandomGenerator random) {
      int at = random.nextInt(total--);
      int drawn = 0;
      while (at >= left[drawn])
        at -= left[drawn++];
      left[drawn]--;
      return drawn;
    }
  }
}
