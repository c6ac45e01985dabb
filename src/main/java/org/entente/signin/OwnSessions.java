package org.entente.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.entente.access.Officer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Where a person is signed in with a browser, for themselves alone. */
@Service
public class OwnSessions {
  private final Sessions sessions;

  OwnSessions(Sessions sessions) {
    this.sessions = sessions;
  }

  /**
   * A session.
   *
   * @param handle names it, and opens nothing
   * @param browser what it is called; null when that is not known
   * @param system it runs on; null when that is not known
   * @param address of the network, signed in from
   * @param since when the person signed in
   * @param seen when it was last used, to the minute
   */
  public record One(String handle, @Nullable String browser, @Nullable String system, String address, Instant since, Instant seen) {
    private static One of(KeptSession session) {
      String agent = Optional.<String>ofNullable(session.getAttribute(KeptSession.AGENT)).orElse("");
      String address = Optional.<String>ofNullable(session.getAttribute(KeptSession.ADDRESS)).orElse("");
      return new One(session.handle(), DeviceName.browser(agent).orElse(null), DeviceName.system(agent).orElse(null), address, session.since(),
          session.getLastAccessedTime());
    }
  }

  /** The officer's sessions that still hold, the one used last first. */
  public List<One> of(Officer officer) {
    return sessions.of(officer.login()).stream().map(One::of).toList();
  }

  /** Ends a session of the officer at once; false when they have none of that handle. */
  public boolean end(Officer officer, String handle) {
    return sessions.end(officer.login(), session -> session.handle().equals(handle)) > 0;
  }
}
