package org.entente.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A problem as RFC 9457 has it. It carries no instance, time or trace, so that equal refusals are equal bytes.
 *
 * @param type relative reference that names the kind of problem, such as {@code /problems/invalid}
 * @param title what kind of problem it is, in the reader's language
 * @param status the status of the answer
 * @param detail what to do about it, in the reader's language
 * @param errors the fields that are wrong; left out when it is none
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
record Problem(String type, String title, int status, String detail, @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Fault> errors) {
  /**
   * One field that is wrong.
   *
   * @param field its name as it was sent, or the name of a header
   * @param message what is wrong with it, in the reader's language
   */
  @JsonPropertyOrder({"field", "message"})
  record Fault(String field, String message) {}
}
