package org.entente.api;

import java.util.stream.Collectors;

import org.entente.dossiers.FieldRefused;

import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Finds the field at which reading JSON failed. What is no JSON is 400; JSON with a value that does not fit is 422. */
final class Unreadable {
  private Unreadable() {}

  static Refusal of(HttpMessageNotReadableException failure) {
    String path = failure.getCause() instanceof JacksonException json ? path(json) : "";
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused refused)
        return Refusal.invalid(refused.refusal().wrong().stream().map(wrong -> path.isEmpty() ? wrong : wrong.at(path)).toList());
      if (cause instanceof FieldRefused refused)
        return Refusals.of(refused);
    }
    return failure.getCause() instanceof JacksonException json ? of(json, path) : Refusal.unreadable();
  }

  private static Refusal of(JacksonException failure, String field) {
    return switch (failure) {
      case UnrecognizedPropertyException unknown -> Refusal.invalid(field, "api.field.unknown");
      case InputCoercionException number -> Refusal.invalid(named(number.processor(), field), "api.field.number");
      case MismatchedInputException other -> field.isEmpty() ? Refusal.unreadable() : Refusal.invalid(field, Fields.keyOf(other.getTargetType()));
      case StreamReadException syntax -> syntax(syntax, field);
      default -> field.isEmpty() ? Refusal.unreadable() : Refusal.invalid(field, "api.field.form");
    };
  }

  private static Refusal syntax(StreamReadException failure, String path) {
    String field = named(failure.processor(), path);
    if (failure.getOriginalMessage().startsWith("Duplicate"))
      return Refusal.invalid(field, "api.field.twice");
    var place = failure.getLocation();
    if (field.isEmpty() || place == null)
      return Refusal.unreadable();
    return Refusal.unreadable(Wrong.of(field, "api.field.json", place.getLineNr(), place.getColumnNr()));
  }

  private static String named(Object processor, String path) {
    return path.isEmpty() && processor instanceof JsonParser parser && parser.currentName() != null ? parser.currentName() : path;
  }

  private static String path(JacksonException failure) {
    return failure.getPath().stream().map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
        .collect(Collectors.joining()).replaceFirst("^\\.", "");
  }
}
