package org.entente.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** The sessions of all people: read in one statement, written when something changed and otherwise at most once a minute. */
class Sessions implements SessionRepository<KeptSession> {
  private final JdbcIndexedSessionRepository table;
  private final FindByIndexNameSessionRepository<Session> stored;
  private final Duration longest;
  private final Clock clock;
  private final ThreadLocal<Map<String, KeptSession>> held = new ThreadLocal<>();

  @SuppressWarnings("unchecked") // the library's own kind of session has no public name
  Sessions(JdbcIndexedSessionRepository table, Duration longest, Clock clock) {
    this.table = table;
    this.stored = (FindByIndexNameSessionRepository<Session>) (FindByIndexNameSessionRepository<?>) table;
    this.longest = longest;
    this.clock = clock;
  }

  void start() {
    table.afterPropertiesSet();
  }

  void stop() {
    table.destroy();
  }

  @Override
  public KeptSession createSession() {
    return new KeptSession(stored.createSession(), true);
  }

  @Override
  public void save(KeptSession session) {
    if (!session.isChanged())
      return;
    stored.save(session.kept());
    session.written();
  }

  /** From here to {@link #release} the thread reads each session once. */
  void hold() {
    held.set(new HashMap<>());
  }

  void release() {
    held.remove();
  }

  @Override
  public @Nullable KeptSession findById(String id) {
    var known = held.get();
    if (known != null && known.containsKey(id))
      return known.get(id);
    var session = read(id);
    if (known != null && session != null)
      known.put(id, session);
    return session;
  }

  @Override
  public void deleteById(String id) {
    var known = held.get();
    if (known != null)
      known.remove(id);
    stored.deleteById(id);
  }

  private @Nullable KeptSession read(String id) {
    Session found = stored.findById(id);
    if (found == null)
      return null;
    var session = new KeptSession(found, false);
    if (!session.isOver(clock.instant(), longest))
      return session;
    stored.deleteById(id);
    return null;
  }

  /** The sessions of an account that still hold, the one seen last first. */
  List<KeptSession> of(String login) {
    return stored.findByPrincipalName(login).values().stream().map(found -> new KeptSession(found, false))
        .filter(session -> !session.isExpired() && session.isWhole() && !session.isOver(clock.instant(), longest))
        .sorted(Comparator.comparing(KeptSession::getLastAccessedTime).reversed()).toList();
  }

  /** Ends those sessions of an account; gives how many. */
  int end(String login, Predicate<KeptSession> which) {
    var ended = of(login).stream().filter(which).toList();
    ended.forEach(session -> stored.deleteById(session.getId()));
    return ended.size();
  }
}
