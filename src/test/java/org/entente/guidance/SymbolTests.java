package org.entente.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolTests {
  @Test
  void saysNumberKindAndIssuer() {
    Symbol symbol = Symbol.of("12-CT/TW");
    assertThat(symbol).isEqualTo(new Symbol("12-CT/TW", 12, null, "CT", "TW"));
    assertThat(symbol.kind()).isEqualTo(GuidanceKind.DIRECTIVE);
  }

  @Test
  void saysTheYearOfAStateDocument() {
    assertThat(Symbol.of("41/2013/QĐ-TTg")).isEqualTo(new Symbol("41/2013/QĐ-TTg", 41, 2013, "QĐ", "TTg"));
    assertThat(Symbol.of("202/2025/QH15")).isEqualTo(new Symbol("202/2025/QH15", 202, 2025, "", "QH15"));
    assertThat(Symbol.of("202/2025/QH15").kind()).isEqualTo(GuidanceKind.LAW);
    assertThat(Symbol.of("28/2025/ND-CP").kind()).isEqualTo(GuidanceKind.DECREE);
  }

  @Test
  void isOneWhicheverWayItIsPrinted() {
    assertThat(Symbol.of("01-DA/TW").key()).isEqualTo(Symbol.of("01- ĐA/TW").key()).isEqualTo(Symbol.of("01/ĐA-TW").key())
        .isEqualTo(Symbol.of("۰۱-ĐA/TW").key()).isEqualTo(Symbol.of("1–ĐA/TW").key());
    assertThat(Symbol.of("12/CT-TW").key()).isEqualTo(Symbol.of("12-CT/TW").key()).isNotEqualTo(Symbol.of("21-CT/TW").key());
    assertThat(Symbol.of("05-QDNS/TW").kind()).isEqualTo(GuidanceKind.DECISION);
    assertThat(Symbol.of("01-ĐA/TW").kind()).isEqualTo(GuidanceKind.PROJECT);
  }

  @Test
  void oneOfAnotherShapeKeepsItsPrint() {
    assertThat(Symbol.of("Đề án 500")).isEqualTo(new Symbol("Đề án 500", null, null, "", ""));
    assertThat(Symbol.of("Đề án 500").kind()).isEqualTo(GuidanceKind.DOCUMENT);
  }
}
