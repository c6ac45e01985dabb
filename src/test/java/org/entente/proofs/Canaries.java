package org.entente.proofs;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.slf4j.LoggerFactory;

/** The words, ids and numbers of what is hidden, in every script, and where they are looked for. */
final class Canaries {
  private static final Pattern MARK = Pattern
      .compile("mxk\\d{4}|MX\\d{4}N|c0dec0de-000\\d-4000-8000-\\d{12}|chimho[àa]ngy[ếe]n.{4}|كناريه.{4}|پچژگ.{4}|ٹڈڑں.{4}");
  private static final long LARGEST = 10_000_000;
  private final Set<String> marks = new HashSet<>();
  private final Set<String> said = new HashSet<>();
  private final Queue<String> log = new ConcurrentLinkedQueue<>();
  private final FileTime began = FileTime.fromMillis(System.currentTimeMillis() - 1000);

  Canaries(List<Matter> hidden) {
    for (Matter matter : hidden) {
      marks.addAll(List.of(matter.number(), matter.id(0).toString(), matter.id(1).toString(), matter.id(2).toString()));
      for (String language : List.of("en", "vi", "ar", "fa", "ur"))
        marks.add(matter.canary(language));
      marks.add(org.entente.text.Folding.fold(matter.canary("vi")));
    }
  }

  /** An observer has written this, in an address or a text: it may come back. */
  void said(String request) {
    var mark = MARK.matcher(URLDecoder.decode(request.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8));
    while (mark.find())
      said.add(mark.group());
  }

  /** Those in a text that no observer has written. */
  Set<String> in(String text) {
    Set<String> found = new TreeSet<>();
    var mark = MARK.matcher(text);
    while (mark.find())
      if (marks.contains(mark.group()) && !said.contains(mark.group()))
        found.add(mark.group());
    return found;
  }

  /** Keeps what is logged from now on. */
  void listen() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var appender = new AppenderBase<ILoggingEvent>() {
      @Override
      protected void append(ILoggingEvent event) {
        log.add(event.getLoggerName() + " " + event.getFormattedMessage() + " "
            + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy())));
      }
    };
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
    ((Logger) LoggerFactory.getLogger("org.entente")).setLevel(Level.INFO);
  }

  Set<String> inLog() {
    Set<String> found = new TreeSet<>();
    log.forEach(line -> in(line).forEach(mark -> found.add(mark + " in the log: " + line)));
    return found;
  }

  /** In files of the temporary folder that are newer than this, the database apart. */
  Set<String> inTemporaryFiles() throws IOException {
    Set<String> found = new TreeSet<>();
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    try (var tops = Files.list(folder)) {
      for (Path top : tops.filter(path -> !path.getFileName().toString().startsWith("entente-tests")).filter(Files::isReadable).toList())
        found.addAll(inFiles(top));
    }
    return found;
  }

  private Set<String> inFiles(Path top) {
    Set<String> found = new TreeSet<>();
    try (var files = Files.walk(top, 4)) {
      for (Path file : files.filter(Files::isRegularFile).toList())
        if (Files.getLastModifiedTime(file).compareTo(began) > 0 && Files.size(file) < LARGEST)
          in(file + " " + new String(Files.readAllBytes(file), StandardCharsets.UTF_8)).forEach(mark -> found.add(mark + " in " + file));
    } catch (IOException | java.io.UncheckedIOException e) {
      return found; // somebody else's, or gone meanwhile
    }
    return found;
  }
}
