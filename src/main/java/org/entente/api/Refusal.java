package org.entente.api;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * Why a request gets no answer of its own, before it is put into words.
 *
 * @param kind the last part of the problem's type and of the keys of its words
 * @param wrong the fields that are wrong, empty when it is none; one without a field is the detail itself
 * @param headers what else the answer carries
 */
record Refusal(HttpStatus status, String kind, List<Wrong> wrong, Map<String, String> headers) {
  static Refusal of(HttpStatus status, String kind) {
    return new Refusal(status, kind, List.of(), Map.of());
  }

  /** The request was read, and a field of it cannot be accepted. */
  static Refusal invalid(List<Wrong> wrong) {
    return new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", wrong, Map.of());
  }

  static Refusal invalid(String field, String key, Object... arguments) {
    return invalid(List.of(Wrong.of(field, key, arguments)));
  }

  /** The request, or the named part of it, cannot be read at all. */
  static Refusal unreadable(Wrong... wrong) {
    return new Refusal(HttpStatus.BAD_REQUEST, "unreadable", List.of(wrong), Map.of());
  }

  /** A refusal whose detail is in words of its own: those of a wrong without a field. */
  static Refusal because(HttpStatus status, String kind, String key, List<Object> arguments) {
    return new Refusal(status, kind, List.of(new Wrong("", key, arguments)), Map.of());
  }

  Refusal with(String header, String value) {
    return new Refusal(status, kind, wrong, Map.of(header, value));
  }
}
