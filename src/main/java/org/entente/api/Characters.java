package org.entente.api;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what no text should hold: control characters, halves of surrogate pairs, and, in fields of one line, the marks that make a name
 * read otherwise than it is written (U+202A to U+202E, U+2066 to U+2069). Joiners and the plain direction marks live: Persian, Urdu and
 * Arabic need them. One guard for every field of forms, addresses and JSON, so that no handler can forget it.
 */
final class Characters implements HandlerInterceptor {
  /** Fields of several lines, where text is pasted with whatever marks its author set. */
  private static final Set<String> FREE = Set.of("text", "body", "note", "reason", "remark", "password");

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
    request.getParameterMap().forEach((name, values) -> {
      for (String value : values) {
        check(name, value);
      }
    });
    if (request instanceof MultipartHttpServletRequest parts) {
      parts.getMultiFileMap().forEach((name, files) -> files.forEach(file -> check(name, file.getOriginalFilename())));
    }
    return true;
  }

  /** Refuses the field when its text holds such a character. */
  static void check(String field, @Nullable String text) {
    String key = text == null ? null : wrong(FREE.contains(field), text);
    if (key != null)
      throw new Refused(Refusal.invalid(List.of(Wrong.of(field, key))));
  }

  static @Nullable String wrong(boolean free, String text) {
    for (int n = 0; n < text.length(); n++) {
      char c = text.charAt(n);
      if (Character.isHighSurrogate(c) && n + 1 < text.length() && Character.isLowSurrogate(text.charAt(n + 1))) {
        n++;
      } else if (Character.isSurrogate(c) || c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == 0x7f) {
        return "api.field.control";
      } else if (!free && (c >= '\u202a' && c <= '\u202e' || c >= '\u2066' && c <= '\u2069')) {
        return "api.field.direction";
      }
    }
    return null;
  }
}
