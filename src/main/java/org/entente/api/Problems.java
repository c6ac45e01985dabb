package org.entente.api;

import java.io.IOException;
import java.util.Collections;
import java.util.Optional;

import org.entente.access.Preferences;
import org.entente.access.Seats;
import org.entente.text.Language;
import org.entente.text.Messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/** Puts refusals into words: in the language asked for, else in the one the caller prefers, else in English. */
@Component
class Problems {
  private final Messages messages;
  private final Seats seats;
  private final JsonMapper json;

  Problems(Messages messages, Seats seats, JsonMapper json) {
    this.messages = messages;
    this.seats = seats;
    this.json = json;
  }

  /** Whether the request is one of the API, and its answers are JSON. */
  static boolean isApi(String path) {
    return path.equals("/api") || path.startsWith("/api/");
  }

  /** Sends the refusal as a problem; nothing when the answer has already begun. */
  void send(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted())
      return;
    response.resetBuffer();
    Language language = language(request);
    byte[] body = json.writeValueAsBytes(problem(refusal, language));
    response.setStatus(refusal.status().value());
    refusal.headers().forEach(response::setHeader);
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
    response.flushBuffer();
  }

  /** Sends a page that needs nothing of the database, which may be what fails. */
  void sendBare(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (response.isCommitted())
      return;
    response.resetBuffer();
    Language language = language(request);
    Problem problem = problem(refusal, language);
    response.setStatus(refusal.status().value());
    refusal.headers().forEach(response::setHeader);
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter()
        .write("<!doctype html><html lang=\"%s\" dir=\"auto\"><title>%2$s · Entente</title><h1 dir=\"auto\">%2$s</h1><p dir=\"auto\">%3$s</p></html>"
            .formatted(language.tag(), problem.title(), problem.detail()));
    response.flushBuffer();
  }

  /** The refusal in words. */
  Problem problem(Refusal refusal, Language language) {
    var faults = refusal.wrong().stream().map(wrong -> fault(wrong, language)).toList();
    String detail = faults.stream().filter(fault -> fault.field().isEmpty()).map(Problem.Fault::message).findFirst()
        .orElseGet(() -> messages.text(language, "api." + refusal.kind() + ".detail"));
    return new Problem("/problems/" + refusal.kind(), messages.text(language, "api." + refusal.kind() + ".title"), refusal.status().value(), detail,
        faults.stream().filter(fault -> !fault.field().isEmpty()).toList());
  }

  /** Whether there are words of its own for what is wrong. */
  boolean hasWords(Wrong wrong) {
    return messages.knows(wrong.key());
  }

  private Problem.Fault fault(Wrong wrong, Language language) {
    String key = hasWords(wrong) ? wrong.key() : "api.field.refused";
    return new Problem.Fault(wrong.field(), messages.text(language, key, wrong.arguments().toArray()));
  }

  private Language language(HttpServletRequest request) {
    if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null)
      return Collections.list(request.getLocales()).stream().map(locale -> Language.of(locale.toLanguageTag())).flatMap(Optional::stream)
          .findFirst().orElse(Language.EN);
    var who = SecurityContextHolder.getContext().getAuthentication();
    try {
      return who == null ? Language.EN : seats.preferences(who.getName()).map(Preferences::language).orElse(Language.EN);
    } catch (DataAccessException | TransactionException down) { // what is to be said may be just that
      return Language.EN;
    }
  }
}
