package org.entente.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Addresses of our own pages, the only ones a form may lead back to. */
final class OwnAddress {
  private OwnAddress() {}

  /** The address when it is one of ours, else the first page. */
  static String of(@Nullable String address) {
    return address != null && address.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? address : "/";
  }

  /** The address of a request with its query, to be asked for again. */
  static String of(HttpServletRequest request) {
    String query = request.getQueryString();
    return of(request.getRequestURI() + (query == null ? "" : "?" + query));
  }
}
