package org.entente.api;

import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.access.NotConfirmed;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where every failure ends that no handler kept: a problem below /api, else the error page. Neither says anything of the cause. */
@Controller
@ControllerAdvice
class Failures implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final Pattern ID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");
  private final Problems problems;

  Failures(Problems problems) {
    this.problems = problems;
  }

  // an id in the log would tell of a dossier to whoever reads logs
  @ExceptionHandler(Throwable.class)
  @Nullable
  ModelAndView failed(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (failure instanceof NotConfirmed && !Problems.isApi(request.getRequestURI()))
      return WayToConfirm.from(request, response);
    Refusal refusal = Refusals.of(failure);
    log(refusal, failure, request.getMethod(), request.getRequestURI());
    if (refusal.status() == HttpStatus.FORBIDDEN || refusal.status() == HttpStatus.NOT_FOUND)
      LOG.info("event=refused status={} login={} method={} path={}", refusal.status().value(), request.getRemoteUser(), request.getMethod(),
          ID.matcher(request.getRequestURI()).replaceAll("*"));
    String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
    return answer(refusal, path, request, response);
  }

  /** What failed or was refused before any handler: no database, bad addresses, forged forms. */
  @RequestMapping("/error")
  @Nullable
  ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
    String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed ? failed : request.getRequestURI();
    Refusal refusal = ofStatus(status);
    if (status >= 500 && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure) {
      Throwable cause = failure instanceof ServletException wrapped && wrapped.getRootCause() != null ? wrapped.getRootCause() : failure;
      refusal = Refusals.of(cause);
      log(refusal, cause, request.getMethod(), path);
    }
    return answer(refusal, path, request, response);
  }

  /** The database that fails is told to whoever keeps the installation, as is what is our own fault. */
  private static void log(Refusal refusal, Throwable failure, String method, String path) {
    if (refusal.status() == HttpStatus.INTERNAL_SERVER_ERROR)
      LOG.error("{} {} failed", method, path, failure);
    else if (failure instanceof DataAccessResourceFailureException || failure instanceof TransactionException)
      LOG.error("{} {} was put off: {}", method, path, NestedExceptionUtils.getMostSpecificCause(failure).toString());
  }

  private @Nullable ModelAndView answer(Refusal refusal, String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (Problems.isApi(path)) {
      problems.send(refusal, request, response);
      return null;
    }
    if (refusal.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      problems.sendBare(refusal, request, response);
      return null;
    }
    refusal.headers().forEach(response::setHeader);
    var page = new ModelAndView("ui/error", Map.of("status", page(refusal.status())), refusal.status());
    if (refusal.wrong().stream().anyMatch(wrong -> wrong.field().equals("cursor")))
      page.addObject("again", path);
    refusal.wrong().stream().filter(problems::hasWords).findFirst()
        .ifPresent(wrong -> page.addObject("reason", wrong.key()).addObject("arguments", wrong.arguments().toArray()));
    return page;
  }

  static Refusal ofStatus(int status) {
    return switch (status) {
      case 400 -> Refusal.unreadable();
      case 401 -> Refusal.of(HttpStatus.UNAUTHORIZED, "signed-out");
      case 403 -> Refusal.of(HttpStatus.FORBIDDEN, "deed-refused");
      case 404 -> Refusals.unknown();
      case 405 -> Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
      case 413 -> Refusal.of(HttpStatus.CONTENT_TOO_LARGE, "too-large");
      default -> status >= 400 && status < 500 ? Refusal.unreadable() : Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, "failure");
    };
  }

  /** The pages there are words for. */
  private static int page(HttpStatus status) {
    return switch (status) {
      case FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED, CONTENT_TOO_LARGE -> status.value();
      default -> status.is4xxClientError() ? 400 : 500;
    };
  }
}
