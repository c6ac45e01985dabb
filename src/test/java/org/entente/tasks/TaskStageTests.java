package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.entente.workflow.TransitionRefused;

import org.junit.jupiter.api.Test;

class TaskStageTests {
  @Test
  void leadsFromTheDraftToEveryStage() {
    Set<TaskStage> reached = EnumSet.of(TaskStage.DRAFT);
    while (reached.addAll(reached.stream().flatMap(s -> s.next().stream()).toList()))
      continue;
    assertThat(reached).containsExactlyInAnyOrder(TaskStage.values());
  }

  @Test
  void endsOnlyInWithdrawal() {
    assertThat(Arrays.stream(TaskStage.values()).filter(s -> s.next().isEmpty())).containsExactly(TaskStage.WITHDRAWN);
  }

  @Test
  void isNeverDoneWithoutAReportThatWaited() {
    assertThat(Arrays.stream(TaskStage.values()).filter(s -> s.next().contains(TaskStage.DONE))).containsExactly(TaskStage.REPORTED);
  }

  @Test
  void isReopenedFromDoneAndFromClosed() {
    assertThat(TaskStage.DONE.to(TaskStage.ACCEPTED)).isEqualTo(TaskStage.ACCEPTED);
    assertThat(TaskStage.CLOSED.to(TaskStage.ACCEPTED)).isEqualTo(TaskStage.ACCEPTED);
    assertThatThrownBy(() -> TaskStage.WITHDRAWN.to(TaskStage.ACCEPTED)).isInstanceOf(TransitionRefused.class);
  }

  @Test
  void keepsTheNumbersThatAreStored() {
    assertThat(TaskStage.values()).extracting(TaskStage::code).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    assertThat(TaskStage.of(4)).isEqualTo(TaskStage.REPORTED);
  }
}
