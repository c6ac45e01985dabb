package org.entente.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.dossiers.Version;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler the version that {@code If-Match} names: one strong tag, no star and no list, for a change is of what was seen. */
final class VersionArgument implements HandlerMethodArgumentResolver {
  private static final Pattern STRONG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Version.class;
  }

  @Override
  public Version resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container, NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
    var sent = http == null ? Collections.<String>emptyList() : Collections.list(http.getHeaders(HttpHeaders.IF_MATCH));
    if (sent.isEmpty())
      throw new Refused(new Refusal(HttpStatus.PRECONDITION_REQUIRED, "version-missing",
          List.of(Wrong.of(HttpHeaders.IF_MATCH, "api.field.required")), Map.of()));
    var tag = STRONG.matcher(String.join(",", sent).strip());
    if (!tag.matches())
      throw new Refused(Refusal.unreadable(Wrong.of(HttpHeaders.IF_MATCH, "api.field.version")));
    return new Version(Long.parseLong(tag.group(1)));
  }
}
