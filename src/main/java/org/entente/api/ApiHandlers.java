package org.entente.api;

import org.entente.access.Officer;
import org.entente.access.OfficerResolver;
import org.entente.access.SeatUnknown;
import org.entente.access.ToldOnce;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Calls handlers. What is written to the API is read whole first, up to a limit, and goes through {@link Idempotency} when it carries a key.
 * Here and not in a filter, because a handler can be called again while a chain of filters cannot, and because what it throws must reach the
 * transaction first.
 */
final class ApiHandlers extends RequestMappingHandlerAdapter {
  private static final int MOST = 25 << 20;
  private final ObjectProvider<Idempotency> idempotency;
  private final ObjectProvider<OfficerResolver> officers;

  ApiHandlers(ObjectProvider<Idempotency> idempotency, ObjectProvider<OfficerResolver> officers) {
    this.idempotency = idempotency;
    this.officers = officers;
  }

  @Override
  protected @Nullable ModelAndView handleInternal(HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
    if (!Problems.isApi(request.getRequestURI()) || request.getMethod().equals("GET") || request.getMethod().equals("HEAD"))
      return super.handleInternal(request, response, handler);
    HttpServletRequest whole = request instanceof MultipartHttpServletRequest ? request : new Rereadable(request, MOST);
    String key = request.getHeader(Idempotency.KEY);
    if (key == null)
      return super.handleInternal(whole, response, handler);
    if (ToldOnce.class.isAssignableFrom(handler.getBeanType()))
      throw new Refused(Refusal.unreadable(Wrong.of(Idempotency.KEY, "api.field.secret")));
    Officer officer = officers.getObject().officer(request).orElseThrow(SeatUnknown::new);
    idempotency.getObject().once(key, Fingerprint.of(whole, officer), officer, response, answer -> super.handleInternal(whole, answer, handler));
    return null;
  }
}
