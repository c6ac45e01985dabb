package org.entente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {
  @ParameterizedTest
  @ValueSource(strings = {"12-CT/TW", "2024-2026", "169/2024/NĐ-CP", "+84 24 3799 2000", "01-DA/TW", "21/11/2026", "A/RES/79/1"})
  void aSymbolThatBeginsWithADigitIsKeptTogether(String symbol) {
    assertThat(symbols("القرار " + symbol + " بشأن")).containsExactly(symbol);
  }

  @ParameterizedTest
  @ValueSource(strings = {"الساعة 9", "and/or", "mofa.desk", "نسبة 12", "3 بنود. 4 وثائق", "12."})
  void othersAreLeftAlone(String text) {
    assertThat(symbols(text)).isEmpty();
  }

  @Test
  void nothingIsLost() {
    var text = "x 12-CT/TW. 2024–2026, y";
    assertThat(String.join("", Words.of(text).stream().map(Words.Run::text).toList())).isEqualTo(text);
    assertThat(Words.of("")).isEmpty();
  }

  private static List<String> symbols(String text) {
    return Words.of(text).stream().filter(Words.Run::symbol).map(Words.Run::text).toList();
  }
}
