package org.entente.api;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.ModelAndView;

/** Leads a person to the page where they prove to be themselves, and names the page to come back to. */
final class WayToConfirm {
  private WayToConfirm() {}

  static ModelAndView from(HttpServletRequest request, HttpServletResponse response) {
    String address = "/confirm?back=" + URLEncoder.encode(back(request), StandardCharsets.UTF_8);
    if (request.getHeader("HX-Request") == null)
      return new ModelAndView("redirect:" + address);
    response.setHeader("HX-Redirect", address);
    response.setStatus(204);
    return new ModelAndView();
  }

  /** A page is asked for again; a form that was sent is shown again. */
  private static String back(HttpServletRequest request) {
    if (!request.getMethod().equals("GET"))
      return path(request.getHeader(HttpHeaders.REFERER));
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }

  private static String path(@Nullable String referer) {
    try {
      URI from = URI.create(referer == null ? "/" : referer);
      return (from.getRawPath() == null ? "/" : from.getRawPath()) + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
