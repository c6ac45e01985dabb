package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.text.LocalizedText;

import org.junit.jupiter.api.Test;

class TaskWordsTests {
  @Test
  void holdTheFoldedWordsOfBodyAndProduct() {
    String words = TaskWords.of(NewTask.draft(LocalizedText.of("vi", "Việc"), "vi").saying("Rà soát thỏa thuận", "Báo cáo"));
    assertThat(words).startsWith(" ").contains(" ra").contains(" thoa").contains(" bao").doesNotContain("  ");
  }

  @Test
  void holdTheKeysOfSymbolsAlsoThoseOfTheTitle() {
    String words = TaskWords.of(NewTask.draft(LocalizedText.of("vi", "Thực hiện Chỉ thị 12-CT/TW, 01-ĐA/TW."), "vi"));
    assertThat(words).contains(" 12cttw").contains(" 01datw");
  }

  @Test
  void areNothingForATaskWithoutText() {
    assertThat(TaskWords.of(NewTask.draft(LocalizedText.of("vi", "Việc"), "vi"))).isEmpty();
  }
}
