package org.entente.api;

import java.time.Instant;
import java.util.List;

import org.entente.access.Officer;
import org.entente.signin.OwnSessions;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The browsers in which the caller is signed in. */
@RestController
class SessionsController {
  private final OwnSessions sessions;

  SessionsController(OwnSessions sessions) {
    this.sessions = sessions;
  }

  /**
   * A session of the caller.
   *
   * @param id by which it is ended
   * @param browser what it is called; null when that is not known
   * @param system it runs on; null when that is not known
   * @param address of the network, signed in from
   * @param since when the caller signed in
   * @param seen when it was last used, to the minute
   */
  record Kept(String id, @Nullable String browser, @Nullable String system, String address, Instant since, Instant seen) {
    static Kept of(OwnSessions.One session) {
      return new Kept(session.handle(), session.browser(), session.system(), session.address(), session.since(), session.seen());
    }
  }

  /**
   * The caller's sessions.
   *
   * @param items those that still hold, the one used last first
   */
  record All(List<Kept> items) {}

  /** Lists where the caller is signed in with a browser. */
  @GetMapping("/api/v1/sessions")
  All list(Officer officer) {
    return new All(sessions.of(officer).stream().map(Kept::of).toList());
  }

  /** Signs the caller out in one browser at once. */
  @DeleteMapping("/api/v1/sessions/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(@PathVariable String id, Officer officer) {
    if (!sessions.end(officer, id))
      throw new Refused(Refusals.unknown());
  }
}
