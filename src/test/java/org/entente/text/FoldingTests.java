package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      علي      | على      | علی
      كتاب     | کتاب     | کِتَاب
      جمهورية  | جمهوریه  | جمہوریہ
      معاہدہ   | معاهده   | مُعاهده
      ۱۲۳      | ١٢٣      | 123
      می‌خواهم | میخواهم  | ميخواهم
      مسؤول    | مسوول    | مســؤول
      """)
  void joinsTheLettersOfThreeLanguages(String one, String other, String third) {
    assertThat(Folding.fold(other)).isEqualTo(Folding.fold(one));
    assertThat(Folding.fold(third)).isEqualTo(Folding.fold(one));
  }

  @Test
  void foldsVietnameseWithItsStroke() {
    assertThat(Folding.fold("Đường lối đối ngoại")).isEqualTo("duong loi doi ngoai");
  }

  @Test
  void foldsPresentationForms() {
    assertThat(Folding.fold("ﻻ ﺳﻼﻡ")).isEqualTo(Folding.fold("لا سلام"));
  }

  @Test
  void givesWordsWithoutPunctuation() {
    assertThat(Folding.words("«Chỉ thị» 12-CT/TW، ۱۵")).isEqualTo(List.of("chi", "thi", "12", "ct", "tw", "15"));
  }

  @ParameterizedTest
  @CsvSource({"01-ĐA/TW, 01- DA/TW", "12-CT/TW, 12 - ct/tw", "۲۱/NQ-CP, 21/nq-cp"})
  void printedVariantsOfASymbolHaveOneKey(String one, String other) {
    assertThat(SymbolKey.of(one)).isEqualTo(SymbolKey.of(other));
  }

  @Test
  void differentSymbolsHaveDifferentKeys() {
    assertThat(SymbolKey.of("12-CT/TW")).isNotEqualTo(SymbolKey.of("12-NQ/TW")).isNotEqualTo(SymbolKey.of("112-CT/TW"));
  }

  @Test
  void digitsKeepTheirPlaces() {
    assertThat(Digits.toAscii("سال ۱۴۰۳ و ٢٠٢٤")).isEqualTo("سال 1403 و 2024");
  }
}
