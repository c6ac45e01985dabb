package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.entente.agencies.Principal;

import org.junit.jupiter.api.Test;

class TaskClassTests {
  private static final LocalDate DUE = LocalDate.of(2026, 3, 31);
  private static final Principal LEAD = new Principal(7);

  @Test
  void isInTimeOnTheDayOfTheDeadline() {
    assertThat(TaskClass.at(DUE, DUE, null, false)).contains(TaskClass.OPEN_IN_TIME);
    assertThat(TaskClass.at(DUE.plusDays(1), DUE, null, false)).contains(TaskClass.OPEN_OVERDUE);
  }

  @Test
  void isDoneOnTimeOnTheDayOfTheDeadline() {
    assertThat(TaskClass.at(DUE.plusDays(9), DUE, DUE, false)).contains(TaskClass.DONE_ON_TIME);
    assertThat(TaskClass.at(DUE.plusDays(9), DUE, DUE.plusDays(1), false)).contains(TaskClass.DONE_LATE);
  }

  @Test
  void isOpenBeforeTheDayItWasDone() {
    assertThat(TaskClass.at(DUE.minusDays(5), DUE, DUE.minusDays(4), false)).contains(TaskClass.OPEN_IN_TIME);
  }

  @Test
  void isNeverLateWithoutADeadline() {
    assertThat(TaskClass.at(DUE, null, null, false)).contains(TaskClass.OPEN_IN_TIME);
    assertThat(TaskClass.at(DUE, null, DUE, false)).contains(TaskClass.DONE_ON_TIME);
  }

  @Test
  void isLeftOutWhenWithdrawn() {
    assertThat(TaskSpan.from(DUE.minusDays(9), LEAD, DUE).left().classAt(DUE.plusDays(1))).isEmpty();
  }

  @Test
  void aSpanHoldsFromItsFirstDayUntilTheNextOne() {
    var span = new TaskSpan(DUE, DUE.plusDays(2), DUE, LEAD, null, false);
    assertThat(span.holdsOn(DUE.minusDays(1))).isFalse();
    assertThat(span.holdsOn(DUE)).isTrue();
    assertThat(span.holdsOn(DUE.plusDays(1))).isTrue();
    assertThat(span.holdsOn(DUE.plusDays(2))).isFalse();
  }
}
