package org.entente.signin;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How signing in is set up.
 *
 * @param origin the address people type, such as {@code https://entente.example.vn}; passkeys are bound to it. Left out, they work on
 *        {@code localhost} alone
 * @param idle after how long without a request a session ends
 * @param longest after how long it ends at any rate
 */
@ConfigurationProperties("entente.signin")
record SignInProperties(@Nullable String origin, @DefaultValue("4h") Duration idle, @DefaultValue("12h") Duration longest) {
  /** Whether people come over TLS. */
  boolean isSecure() {
    return origin != null && origin.startsWith("https://");
  }

  /** The name of a cookie; over TLS a browser then takes it from this very host alone. */
  String cookie(String name) {
    return isSecure() ? "__Host-" + name : name;
  }
}
