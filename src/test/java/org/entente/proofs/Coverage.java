package org.entente.proofs;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/** Which handlers of the running application are called by some line, and which lines call none. */
record Coverage(RequestMappingHandlerMapping handlers) {
  List<String> withoutLine(List<HandlerRow> rows) {
    var all = new TreeSet<String>();
    handlers.getHandlerMethods().forEach((info, handler) -> info.getPatternValues().forEach(pattern -> all.add(name(pattern, handler))));
    rows.stream().map(this::called).forEach(all::remove);
    return List.copyOf(all);
  }

  List<String> withoutHandler(List<HandlerRow> rows) {
    return rows.stream().filter(row -> called(row).isEmpty()).map(HandlerRow::toString).toList();
  }

  private String called(HandlerRow row) {
    String[] address = row.address().replaceAll("\\{n}", "1").replaceAll("\\{\\w+}", UUID.randomUUID().toString()).split("\\?", 2);
    var request = new MockHttpServletRequest(row.method().name(), address[0]);
    request.setContentType(switch (row.body()) {
      case "file" -> MediaType.MULTIPART_FORM_DATA_VALUE;
      case "text" -> MediaType.TEXT_PLAIN_VALUE;
      default -> row.body().startsWith("{") ? MediaType.APPLICATION_JSON_VALUE : MediaType.APPLICATION_FORM_URLENCODED_VALUE;
    });
    ServletRequestPathUtils.parseAndCache(request);
    try {
      var chain = handlers.getHandler(request);
      String pattern = Objects.toString(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
      return chain != null && chain.getHandler() instanceof HandlerMethod handler ? name(pattern, handler) : "";
    } catch (Exception e) {
      return "";
    }
  }

  private static String name(String pattern, HandlerMethod handler) {
    return pattern + " (" + handler.getBeanType().getSimpleName() + "#" + handler.getMethod().getName() + " "
        + List.of(handler.getMethod().getAnnotations()).stream().map(a -> a.annotationType().getSimpleName()).filter(n -> n.endsWith("Mapping"))
            .toList()
        + ")";
  }
}
