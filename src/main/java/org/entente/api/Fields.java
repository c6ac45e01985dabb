package org.entente.api;

import java.time.temporal.Temporal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingMatrixVariableException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds the field in a failure of binding or validation, in one order always, and the key of its words. A constraint's message may be such a key itself. */
final class Fields {
  private Fields() {}

  /** An id in the path that is none is like one of nothing; anything else is named. */
  static Refusal of(MethodArgumentTypeMismatchException mismatch) {
    if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class))
      return Refusals.unknown();
    return Refusal.invalid(mismatch.getName(), keyOf(mismatch.getRequiredType()));
  }

  static List<Wrong> of(BindingResult form) {
    return form.getFieldErrors().stream().map(Fields::wrong).distinct().sorted(Comparator.comparing(Wrong::field)).toList();
  }

  static List<Wrong> of(HandlerMethodValidationException failure) {
    return failure.getParameterValidationResults().stream().flatMap(result -> result.getResolvableErrors().stream()
        .map(error -> error instanceof FieldError field
            ? wrong(field)
            : Wrong.of(String.valueOf(result.getMethodParameter().getParameterName()), keyOf(error))))
        .distinct().sorted(Comparator.comparing(Wrong::field)).toList();
  }

  static String missing(MissingRequestValueException failure) {
    return switch (failure) {
      case MissingServletRequestParameterException parameter -> parameter.getParameterName();
      case MissingRequestHeaderException header -> header.getHeaderName();
      case MissingMatrixVariableException variable -> variable.getVariableName();
      default -> "";
    };
  }

  /** What is said of a value that is not of the type. */
  static String keyOf(@Nullable Class<?> type) {
    if (type == null)
      return "api.field.refused";
    if (Temporal.class.isAssignableFrom(type))
      return "api.field.date";
    if (UUID.class == type)
      return "api.field.id";
    if (type.isEnum())
      return "api.field.choice";
    boolean number = Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class;
    return number ? "api.field.number" : type == Boolean.class || type == boolean.class ? "api.field.boolean" : "api.field.form";
  }

  private static Wrong wrong(FieldError error) {
    return Wrong.of(error.getField(), error.isBindingFailure() ? "api.field.form" : keyOf(error));
  }

  private static String keyOf(MessageSourceResolvable error) {
    String message = error.getDefaultMessage();
    if (message != null && message.matches("[a-z]+(\\.[A-Za-z0-9-]+)+"))
      return message;
    String[] codes = error.getCodes();
    return switch (codes == null || codes.length == 0 ? "" : codes[codes.length - 1]) {
      case "NotNull", "NotBlank", "NotEmpty" -> "api.field.required";
      case "Size", "Length" -> "api.field.length";
      case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" -> "api.field.range";
      default -> "api.field.refused";
    };
  }
}
