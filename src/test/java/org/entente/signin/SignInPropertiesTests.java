package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.Test;

class SignInPropertiesTests {
  @Test
  void overTlsCookiesAreBoundToThisHostByTheirNames() {
    assertThat(of("https://entente.example").cookie("entente-session")).isEqualTo("__Host-entente-session");
    assertThat(of("https://entente.example").isSecure()).isTrue();
    assertThat(of("http://localhost:8080").cookie("entente-session")).isEqualTo("entente-session");
  }

  @Test
  void aSecretNameOfASessionIsOf256Bits() {
    assertThat(Secrets.text(32)).hasSize(43).matches("[\\w-]+").isNotEqualTo(Secrets.text(32));
  }

  private static SignInProperties of(String origin) {
    return new SignInProperties(origin, Duration.ofHours(4), Duration.ofHours(12));
  }
}
