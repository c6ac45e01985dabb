package org.entente.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.OfficerResolver;
import org.entente.dossiers.DossierId;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Before any handler answers for a dossier that its address names: when it is confidential, the reading is entered and committed. A new page,
 * file or resource needs to do nothing for it. Officers whose clearance ends below are not asked about.
 */
final class ReadingsEntered implements HandlerInterceptor {
  private final Journal journal;
  private final OfficerResolver officers;

  ReadingsEntered(Journal journal, OfficerResolver officers) {
    this.journal = journal;
    this.officers = officers;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD"))
      return true;
    List<DossierId> named = named(request);
    if (!named.isEmpty())
      officers.officer(request).ifPresent(officer -> journal.enterReadings(named, officer));
    return true;
  }

  private static List<DossierId> named(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> values
        ? values.values().stream().flatMap(value -> id(String.valueOf(value)).stream()).toList()
        : List.of();
  }

  private static Optional<DossierId> id(String text) {
    try {
      return Optional.of(new DossierId(UUID.fromString(text)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
