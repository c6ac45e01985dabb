package org.entente.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.entente.dossiers.FieldRefused;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTests {
  @ParameterizedTest
  @CsvSource({"../../etc/passwd, passwd", "C:\\Users\\me\\báo cáo.docx, báo cáo.docx", "گزارش می‌شود.pdf, گزارش می‌شود.pdf",
      "a\u0000b\tc.txt, a b c.txt",
      "\"quoted\".txt, quoted .txt", ".hidden, .hidden"})
  void keepsTheNameAndNothingElse(String sent, String kept) {
    assertThat(FileName.safe(sent)).isEqualTo(kept);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annex\u202Egpj.exe", "\u2067report.pdf", "a\u202Ab"})
  void refusesNamesThatTurnTheReadingDirection(String sent) {
    assertThatThrownBy(() -> FileName.safe(sent)).isInstanceOf(FieldRefused.class).hasMessageContaining("files.refused.name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "..", "/", "folder/", "\u0001"})
  void refusesWhatLeavesNoName(String sent) {
    assertThatThrownBy(() -> FileName.safe(sent)).isInstanceOf(FieldRefused.class);
  }

  @Test
  void shortensALongNameAndKeepsItsEnding() {
    assertThat(FileName.safe("x".repeat(500) + ".pdf")).hasSize(200).endsWith("x.pdf");
    assertThat(FileName.safe("😀".repeat(150) + ".pdf")).hasSizeLessThanOrEqualTo(200).endsWith("😀.pdf");
  }
}
