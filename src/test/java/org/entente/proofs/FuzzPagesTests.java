package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.Pattern;

import org.entente.Figures;
import org.entente.database.Installation;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Whatever bytes are sent to the running application by officers of several agencies, it answers, in time, and never with a failure of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "entente.ceiling=2")
@ContextConfiguration(initializers = Installation.class)
@Import(Stage.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FuzzPagesTests {
  private static final long SEED = 20261122;
  private static final int CLIENTS = 2;
  private static final List<String> LOGINS = List.of("mx.a.head", "mx.a.desk", "mx.b.secretary", "mx.c.head", "mx.a.admin", "mx.q.auditor");
  private static final Pattern TRACE = Pattern
      .compile("\\bat [\\w.$/]+\\(\\w+\\.java|\\w+Exception|org\\.entente\\.|org\\.springframework|SQLSTATE|Apache Tomcat");
  private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  @LocalServerPort
  int port;
  final Map<String, String> thrown = new ConcurrentHashMap<>();
  final Map<String, String> faults = new ConcurrentHashMap<>();
  final AtomicLongArray statuses = new AtomicLongArray(600);

  @BeforeAll
  void listen() {
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    var appender = new AppenderBase<ILoggingEvent>() {
      @Override
      protected void append(ILoggingEvent event) {
        if (event.getThrowableProxy() != null)
          thrown.putIfAbsent(event.getThrowableProxy().getClassName() + " " + first(ThrowableProxyUtil.asString(event.getThrowableProxy())),
              event.getFormattedMessage() + " " + event.getThrowableProxy().getMessage());
      }
    };
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  /** The last cause and the first line of ours that it went through. */
  private static String first(String trace) {
    List<String> causes = trace.lines().filter(line -> line.startsWith("Caused by:")).toList();
    return (causes.isEmpty() ? "" : causes.getLast()) + trace.lines().filter(line -> line.contains("at org.entente.")).findFirst().orElse("");
  }

  @Test
  void aSampleOfNonsenseIsAnswered() throws Exception {
    run("sample", SEED, 5_000);
  }

  @Test
  @Tag("prove")
  void allNonsenseIsAnswered() throws Exception {
    run("complete", SEED + 1_000, Integer.getInteger("proof.requests", 1_000_000));
  }

  /** Found by chance: the container fails on such a name before any handler is asked. */
  @Test
  void aFileNameWithoutEndIsRefusedByItsField() throws Exception {
    String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b\"\r\nContent-Type: text/plain\r\n\r\nText\r\n--x--\r\n";
    try (Wire wire = new Wire(port)) {
      Wire.Reply reply = wire.send(
          ("POST /api/v1/tasks/" + Matter.all().getFirst().id() + "/files HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ent_mx.a.head\r\n"
              + "If-Match: \"1\"\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
              .getBytes(StandardCharsets.US_ASCII));
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.text()).contains("\"field\":\"file\"");
    }
  }

  private void run(String size, long seed, int requests) throws Exception {
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int n = 0; n < CLIENTS; n++) {
        long own = seed + n;
        running.add(clients.submit(() -> {
          client(own, requests / CLIENTS);
          return 0;
        }));
      }
      for (Future<?> one : running)
        one.get();
    }
    Map<Integer, Long> counted = new TreeMap<>();
    for (int status = 0; status < statuses.length(); status++)
      if (statuses.get(status) > 0)
        counted.put(status, statuses.get(status));
    long failures = counted.entrySet().stream().filter(entry -> entry.getKey() >= 500).mapToLong(Map.Entry::getValue).sum();
    Figures.write(getClass(), "Fuzz, " + size + ": " + requests + " requests, by status " + counted, "0 of 5xx, 0 traces, 0 silent for 5 s",
        failures + " of 5xx, " + faults.size() + " faults", String.valueOf(seed));
    assertThat(faults.values()).as("exceptions logged: " + thrown).isEmpty();
  }

  private void client(long seed, int requests) throws IOException {
    Requests made = new Requests(seed, Matter.all().stream().map(Matter::id).toList());
    try (Wire wire = new Wire(port)) {
      List<Requests.Asker> askers = new ArrayList<>();
      for (String login : LOGINS)
        askers.add(signedIn(wire, login));
      for (int n = 0; n < requests && faults.size() < 25; n++) {
        int who = n % askers.size();
        Requests.Request request = made.next(askers.get(who));
        Wire.Reply reply = request.broken() ? wire.last(request.bytes()) : wire.send(request.bytes());
        judge(request, reply);
        if (reply.header("Location").endsWith("/sign-in"))
          askers.set(who, signedIn(wire, LOGINS.get(who)));
      }
    }
  }

  private void judge(Requests.Request request, Wire.Reply reply) {
    statuses.incrementAndGet(Math.max(0, reply.status()));
    boolean dead = reply.status() == 0 && !request.broken();
    if (reply.status() >= 500 || reply.status() < 0 || dead || TRACE.matcher(reply.text()).find())
      faults.putIfAbsent(reply.status() + " " + new String(request.bytes(), StandardCharsets.ISO_8859_1).replaceAll("(?s)[?\\r\\n ].*", "")
          + faults.size() / 3, reply.head().lines().findFirst().orElse("") + " to " + request.text());
  }

  private static Requests.Asker signedIn(Wire wire, String login) throws IOException {
    Wire.Reply door = wire.send(get("/sign-in", ""));
    String form = "login=" + login + "&password=demo&_csrf=" + URLEncoder.encode(form(door), StandardCharsets.UTF_8);
    Wire.Reply in = wire.send(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies(door)
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
        + form.length() + "\r\n\r\n" + form).getBytes(StandardCharsets.US_ASCII));
    String session = cookies(in);
    Wire.Reply page = wire.send(get("/preferences", session));
    String cookies = session + "; " + cookies(page);
    if (!session.contains("entente-session"))
      throw new IllegalStateException("not signed in: " + in.text());
    return new Requests.Asker(login, cookies, form(page));
  }

  private static byte[] get(String address, String cookies) {
    return ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static String form(Wire.Reply page) {
    var found = FORM.matcher(page.text());
    if (!found.find())
      throw new IllegalStateException("no form: " + page.text());
    return found.group(1);
  }

  /** The cookies that are set, the last of each name. */
  private static String cookies(Wire.Reply reply) {
    Map<String, String> set = new TreeMap<>();
    reply.head().lines().filter(line -> line.startsWith("Set-Cookie:")).map(line -> line.substring(11).strip().split(";")[0].split("=", 2))
        .filter(pair -> !pair[1].isEmpty()).forEach(pair -> set.put(pair[0], pair[1]));
    return set.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(java.util.stream.Collectors.joining("; "));
  }
}
