package org.entente.api;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.entente.access.DeedRefused;
import org.entente.access.NotConfirmed;
import org.entente.access.SeatUnknown;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.journal.JournalClosed;
import org.entente.workflow.TransitionRefused;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Says of any failure what the caller is told of it. Whatever is not known here is 500, and nothing is told. */
final class Refusals {
  private static final Pattern PARAMETER = Pattern.compile("Parameter \\[([\\w.]{1,40})]");

  private Refusals() {}

  static Refusal of(Throwable failure) {
    return switch (failure) {
      case Refused refused -> refused.refusal();
      case FieldRefused refused -> ofField(refused);
      case DossierUnknown unknown -> unknown();
      case NoResourceFoundException missing -> unknown();
      case SeatUnknown unknown -> Refusal.of(HttpStatus.FORBIDDEN, "seat-unknown");
      case NotConfirmed old -> Refusal.of(HttpStatus.FORBIDDEN, "not-confirmed");
      case DeedRefused refused -> Refusal.of(HttpStatus.FORBIDDEN, "deed-refused");
      case org.entente.workflow.Refused refused -> Refusal.because(HttpStatus.FORBIDDEN, "deed-refused", refused.key(), refused.arguments());
      case StaleVersion stale -> Refusal.of(HttpStatus.PRECONDITION_FAILED, "stale-version");
      case TransitionRefused refused -> Refusal.of(HttpStatus.CONFLICT, "transition-refused");
      case JournalClosed closed -> busy();
      case DataAccessException inDatabase -> inDatabase(inDatabase);
      case TransactionException undone -> busy();
      case MultipartException parts -> parts(parts);
      default -> ofRequest(failure);
    };
  }

  private static Refusal ofRequest(Throwable failure) {
    return switch (failure) {
      case HttpMessageNotReadableException unreadable -> Unreadable.of(unreadable);
      case MethodArgumentTypeMismatchException mismatch -> Fields.of(mismatch);
      case HandlerMethodValidationException several -> Refusal.invalid(Fields.of(several));
      case BindException form -> Refusal.invalid(Fields.of((BindingResult) form));
      case RequestRejectedException rejected -> Refusal.unreadable(); // names of parameters that hold control characters
      case MissingServletRequestPartException missing -> Refusal.invalid(missing.getRequestPartName(), "api.field.required");
      case MissingRequestValueException missing -> Refusal.invalid(Fields.missing(missing), "api.field.required");
      case HttpRequestMethodNotSupportedException method -> Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed")
          .with(HttpHeaders.ALLOW, allowed(method));
      case HttpMediaTypeNotAcceptableException type -> Refusal.of(HttpStatus.NOT_ACCEPTABLE, "not-acceptable");
      case HttpMediaTypeNotSupportedException type -> Refusal.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-type")
          .with(HttpHeaders.ACCEPT, MediaType.toString(type.getSupportedMediaTypes()));
      case InvalidFileNameException name -> fileName();
      case InvalidParameterException bytes -> parameter(bytes);
      case IOException cut -> Refusal.unreadable(); // its body ended early or broke off: whoever sent it may still listen
      default -> Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "failure");
    };
  }

  /** Bytes that are no text: the container says which parameter they were meant for. */
  private static Refusal parameter(InvalidParameterException bytes) {
    var named = PARAMETER.matcher(String.valueOf(bytes.getMessage()));
    return named.find() ? Refusal.unreadable(Wrong.of(named.group(1), "api.field.control")) : Refusal.unreadable();
  }

  private static Refusal ofField(FieldRefused refused) {
    Wrong wrong = new Wrong(refused.field(), refused.key(), refused.arguments());
    return refused.isUnreadable() ? Refusal.unreadable(wrong) : Refusal.invalid(List.of(wrong));
  }

  /** Hidden, missing, and an address of nothing: one answer. */
  static Refusal unknown() {
    return Refusal.of(HttpStatus.NOT_FOUND, "unknown");
  }

  private static Refusal busy() {
    return Refusal.of(HttpStatus.SERVICE_UNAVAILABLE, "busy").with(HttpHeaders.RETRY_AFTER, "1");
  }

  private static Refusal parts(MultipartException parts) {
    if (parts.getMostSpecificCause() instanceof InvalidFileNameException)
      return fileName();
    return parts instanceof MaxUploadSizeExceededException ? tooLarge("file") : Refusal.unreadable();
  }

  private static Refusal fileName() {
    return Refusal.unreadable(Wrong.of("file", "api.field.control"));
  }

  /** More than 25 MB in the named field. */
  static Refusal tooLarge(String field) {
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, "too-large", List.of(Wrong.of(field, "api.field.large", 25)), Map.of());
  }

  // The codes are those of the contract: a rule broken by the caller's own request, a row hidden or not theirs, a seat that may not.
  private static Refusal inDatabase(DataAccessException failure) {
    String state = failure.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() != null ? sql.getSQLState() : "";
    String words = String.valueOf(failure.getMostSpecificCause().getMessage());
    return switch (state) {
      case "P0002" -> unknown();
      case "42501" -> words.contains("not in this seat") ? Refusal.of(HttpStatus.FORBIDDEN, "deed-refused") : unknown();
      case "23514" -> Refusal.invalid(words.contains("ceiling") ? List.of(Wrong.of("level", "api.field.refused")) : List.of());
      default -> failure instanceof TransientDataAccessException || failure instanceof DataAccessResourceFailureException
          ? busy()
          : Refusal.of(failure instanceof DuplicateKeyException ? HttpStatus.CONFLICT : HttpStatus.INTERNAL_SERVER_ERROR,
              failure instanceof DuplicateKeyException ? "conflict" : "failure");
    };
  }

  private static String allowed(HttpRequestMethodNotSupportedException failure) {
    var methods = failure.getSupportedHttpMethods();
    return methods == null ? "" : methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
  }
}
