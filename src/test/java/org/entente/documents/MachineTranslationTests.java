package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class MachineTranslationTests {
  @Test
  void aVietnameseSiteInALanguageNobodyWritesThere() {
    assertThat(known("ur", "https://tinh.example.vn/ban-tin-hop-tac.html")).isTrue();
    assertThat(known("fa", "https://tinh.example.vn/ban-tin-hop-tac.html")).isTrue();
    assertThat(known("en", "https://tinh.example.vn/ban-tin-hop-tac.html")).isFalse();
    assertThat(known("vi", "https://tinh.example.vn/ban-tin-hop-tac.html")).isFalse();
  }

  @Test
  void thePortalThatTranslatesItsPages() {
    assertThat(known("en", "https://www.vietnam.vn/en/ban-tin-hop-tac")).isTrue();
    assertThat(known("vi", "https://www.vietnam.vn/ban-tin-hop-tac")).isFalse();
  }

  @Test
  void nothingIsClaimedWithoutASign() {
    assertThat(known("ur", null)).isFalse();
    assertThat(known(null, "https://www.vietnam.vn/x-y")).isFalse();
    assertThat(known("ur", "https://example.org/vn/a-b")).isFalse();
    assertThat(known("ur", "https://exa mple.vn/a")).isFalse();
  }

  private static boolean known(String language, String url) {
    return MachineTranslation.isKnownOf(new Layout(language, "rtl", null, url, null, null, List.of(), List.of()));
  }
}
