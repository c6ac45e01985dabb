package org.entente.listings;

import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.slf4j.LoggerFactory;

/** The statements that a piece of work sends to the database. */
public final class Statements {
  private Statements() {}

  /** What is done. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws Exception;
  }

  /** The statements on dossiers and what hangs on them, in order, sent by this thread: all but the door's and those of the directory and the seat. */
  public static List<String> of(Work work) throws Exception {
    return all(work).stream().filter(m -> !m.contains("set_config('app.principals'") && !m.contains("house.") && !m.contains("entente.")).toList();
  }

  /** What a page asks, also whose seat it is and what stands around it; the door's own statement is none of a page. */
  public static List<String> ofPage(Work work) throws Exception {
    return all(work).stream().filter(m -> !m.contains("set_config('app.principals'")).toList();
  }

  /** All statements, in order, sent by this thread; the ends of transactions go without saying. */
  public static List<String> all(Work work) throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("org.springframework.jdbc.core.JdbcTemplate");
    Level before = logger.getLevel();
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    logger.setAdditive(false);
    logger.setLevel(Level.DEBUG);
    logger.addAppender(heard);
    try {
      work.run();
    } finally {
      logger.detachAppender(heard);
      logger.setLevel(before);
      logger.setAdditive(true);
    }
    String thread = Thread.currentThread().getName();
    return heard.list.stream().filter(e -> e.getThreadName().equals(thread)).map(ILoggingEvent::getFormattedMessage)
        .filter(m -> m.startsWith("Executing prepared SQL statement ["))
        .toList();
  }
}
