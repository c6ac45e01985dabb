package org.entente.ui;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What went wrong, what is kept and what to do, in the reader's language; nothing of the cause, so hidden and missing stay the same. */
@Component
class ErrorPages implements ErrorViewResolver {
  @Override
  public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
    return new ModelAndView("ui/error", Map.of("status", kind(status)), status);
  }

  private static int kind(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST, FORBIDDEN, NOT_FOUND, CONFLICT, PRECONDITION_FAILED, CONTENT_TOO_LARGE -> status.value();
      default -> status.is4xxClientError() ? 400 : 500;
    };
  }
}
