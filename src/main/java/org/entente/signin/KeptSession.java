package org.entente.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session that knows whether it must be written, and from which device and since when it is. */
final class KeptSession implements Session {
  /** When the person signed in, in seconds since 1970. */
  static final String SINCE = "entente.since";
  /** The network address signed in from. */
  static final String ADDRESS = "entente.address";
  /** What the browser called itself. */
  static final String AGENT = "entente.agent";
  private static final Duration TOUCH = Duration.ofMinutes(1);
  private final Session kept;
  private boolean changed;

  KeptSession(Session kept, boolean changed) {
    this.kept = kept;
    this.changed = changed;
  }

  Session kept() {
    return kept;
  }

  void written() {
    changed = false;
  }

  boolean isChanged() {
    return changed;
  }

  /** When the person signed in; when the session began as long as nobody has. */
  Instant since() {
    Long since = kept.getAttribute(SINCE);
    return since == null ? kept.getCreationTime() : Instant.ofEpochSecond(since);
  }

  /** Whether somebody has signed in with all that their account asks for. */
  boolean isWhole() {
    return kept.getAttribute(SINCE) != null;
  }

  boolean isOver(Instant now, Duration longest) {
    Long since = kept.getAttribute(SINCE);
    return since != null && Instant.ofEpochSecond(since).plus(longest).isBefore(now);
  }

  /** A name for the session that opens nothing. */
  String handle() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(getId().getBytes(StandardCharsets.UTF_8)), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void setLastAccessedTime(Instant at) {
    if (!changed && at.isBefore(kept.getLastAccessedTime().plus(TOUCH)))
      return;
    changed = true;
    kept.setLastAccessedTime(at);
  }

  @Override
  public String changeSessionId() {
    changed = true;
    return kept.changeSessionId();
  }

  @Override
  public void setAttribute(String name, @Nullable Object value) {
    changed = true;
    if (value == null)
      kept.removeAttribute(name);
    else
      kept.setAttribute(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    changed = true;
    kept.removeAttribute(name);
  }

  @Override
  public void setMaxInactiveInterval(Duration interval) {
    changed = true;
    kept.setMaxInactiveInterval(interval);
  }

  @Override
  public String getId() {
    return kept.getId();
  }

  @Override
  public <T> @Nullable T getAttribute(String name) {
    return kept.getAttribute(name);
  }

  @Override
  public Set<String> getAttributeNames() {
    return kept.getAttributeNames();
  }

  @Override
  public Instant getCreationTime() {
    return kept.getCreationTime();
  }

  @Override
  public Instant getLastAccessedTime() {
    return kept.getLastAccessedTime();
  }

  @Override
  public Duration getMaxInactiveInterval() {
    return kept.getMaxInactiveInterval();
  }

  @Override
  public boolean isExpired() {
    return kept.isExpired();
  }
}
