package org.entente.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.entente.access.Access;
import org.entente.access.Officer;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Writes that carry an Idempotency-Key have one effect however often they are sent. The key, the deed and its answer are one transaction: the
 * door is opened here, around the handler, and the handler's own deeds join it. Only what succeeded is kept; all else may be tried again.
 */
@Component
class Idempotency {
  static final String KEY = "Idempotency-Key";
  private static final List<String> KEPT = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.ETAG, HttpHeaders.LOCATION);
  private final Access access;
  private final IdempotencyRepository repository;

  Idempotency(Access access, IdempotencyRepository repository) {
    this.access = access;
    this.repository = repository;
  }

  /** A handler's work: it may be run again from the start, and writes into the answer given. */
  interface Work {
    void run(HttpServletResponse response) throws Exception;
  }

  // Carries what the handler threw, or its answer that is no success, out of the transaction, which is undone.
  private static final class Undone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undone(Exception cause) {
      super(null, cause, false, false);
    }
  }

  private static final class NoSuccess extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Does the work once for the key, or sends what was answered when it was done. */
  void once(String key, String fingerprint, Officer officer, HttpServletResponse response, Work work) throws Exception {
    if (!key.matches("[!-~]{1,200}"))
      throw new Refused(Refusal.unreadable(Wrong.of(KEY, "api.field.key")));
    var buffered = new ContentCachingResponseWrapper(response);
    try {
      access.run(officer, () -> inside(key, fingerprint, buffered, work));
    } catch (Undone undone) {
      if (!(undone.getCause() instanceof NoSuccess)) {
        clear(buffered);
        throw (Exception) undone.getCause();
      }
    } catch (RuntimeException failure) {
      clear(buffered);
      throw failure;
    }
    buffered.copyBodyToResponse();
  }

  private void inside(String key, String fingerprint, ContentCachingResponseWrapper response, Work work) {
    clear(response);
    try {
      if (!repository.claim(key, fingerprint)) {
        replay(key, fingerprint, response);
        return;
      }
      work.run(response);
      if (response.getStatus() >= 300)
        throw new NoSuccess();
      repository.keep(key, new IdempotencyRepository.Kept(fingerprint, response.getStatus(), headers(response),
          new String(response.getContentAsByteArray(), StandardCharsets.UTF_8)));
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Exception failure) {
      throw new Undone(failure);
    }
  }

  private void replay(String key, String fingerprint, HttpServletResponse response) throws IOException {
    var kept = repository.find(key).orElseThrow();
    if (!kept.fingerprint().equals(fingerprint))
      throw new Refused(new Refusal(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", List.of(Wrong.of(KEY, "api.key-reused.detail")), Map.of()));
    response.setStatus(kept.status());
    kept.headers().forEach(response::setHeader);
    response.setHeader("Idempotency-Replayed", "true");
    response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> headers(HttpServletResponse response) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : KEPT) {
      String value = response.getHeader(name);
      if (value != null)
        headers.put(name, value);
    }
    return headers;
  }

  @SuppressWarnings("NullAway") // null takes a header away, as Servlet 6.1 says and the annotations do not
  private static void clear(ContentCachingResponseWrapper response) {
    response.resetBuffer();
    response.setHeader(HttpHeaders.ETAG, null);
    response.setHeader(HttpHeaders.LOCATION, null);
  }

  /** Keys live for a day. */
  @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
  void forget() {
    repository.forget();
  }
}
