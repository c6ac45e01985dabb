package org.entente.signin;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a try to sign in comes from.
 *
 * @param address of the network
 * @param device hash of what the device's cookie says, when it has one
 */
record Whence(String address, Optional<String> device) {
  static final String COOKIE = "entente-device";

  static Whence of(HttpServletRequest request) {
    return new Whence(request.getRemoteAddr(), cookie(request).map(Secrets::hash));
  }

  static Optional<String> cookie(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies()).flatMap(Arrays::stream).filter(cookie -> cookie.getName().endsWith(COOKIE)).map(Cookie::getValue)
        .findFirst();
  }

  /** An address of version 6 stands for its network of 64 bits, for one machine may have all of them. */
  String network() {
    String[] parts = address.split(":");
    return parts.length < 5 ? address : String.join(":", Arrays.copyOf(parts, 4));
  }
}
