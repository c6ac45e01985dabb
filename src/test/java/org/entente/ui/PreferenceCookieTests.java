package org.entente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PreferenceCookieTests {
  @ParameterizedTest
  @ValueSource(strings = {"", "ur", "zz.auto.latn.gregory.on.wide", "ur.<b>.latn.gregory.on.wide", "ur.auto.latn.gregory.on.wide.more",
      "ur.auto.roman.gregory.on.wide"})
  void nonsenseIsNoCookie(String value) {
    assertThat(PreferenceCookie.read(value)).isEmpty();
  }

  @Test
  void aFormChangesWhatItSendsAndNothingElse() {
    var form = new MockHttpServletRequest();
    form.setParameter("theme", "dark");
    var changed = PreferenceCookie.read("ur.auto.native.persian.off.narrow").orElseThrow().changedBy(form);
    assertThat(changed.header(true)).startsWith("entente-preferences=ur.dark.native.persian.off.narrow;").contains("HttpOnly", "Secure",
        "SameSite=Lax");
  }

  @Test
  void aFormWithNonsenseChangesNothing() {
    var form = new MockHttpServletRequest();
    form.setParameter("theme", "pink");
    var before = PreferenceCookie.read("fa.dark.latn.gregory.on.wide").orElseThrow();
    assertThat(before.changedBy(form)).isEqualTo(before);
  }
}
