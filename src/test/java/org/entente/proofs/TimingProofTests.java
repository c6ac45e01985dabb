package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

import org.entente.Figures;
import org.entente.database.Installation;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * What is hidden takes as long to answer as what never was: pairs in an order by chance, over the running port, compared by Welch's t with the slowest
 * answers left out, as dudect does. For a quiet machine.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "entente.ceiling=2")
@ContextConfiguration(initializers = Installation.class)
@Import(Stage.class)
@Tag("prove")
class TimingProofTests {
  private static final long SEED = 20261122;
  private static final int PAIRS = Integer.getInteger("proof.pairs", 10_000);
  private static final int WARM = Math.min(PAIRS, 1_500);
  private static final double MOST = 4.5;
  private static final List<Double> CROPS = List.of(0.8, 0.9, 0.95, 0.99);
  private static final Pattern FORM = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private final Actor reader = Actor.all().stream().filter(actor -> actor.login().equals("mx.d.secretary")).findFirst().orElseThrow();
  private final Random chance = new Random(SEED);
  @LocalServerPort
  int port;
  @Autowired
  World world;

  /**
   * A request that names something hidden, or something that never was.
   *
   * @param kind of the dossiers asked for
   * @param request what is sent for the n-th of either
   */
  private record Asked(String name, String kind, Function<Named, byte[]> request) {}

  /** What is named: ids of the dossier and its file, a word and a number. */
  private record Named(UUID id, UUID file, String word, String number) {}

  @Test
  void hiddenTakesAsLongAsMissing() throws Exception {
    List<String> told = new ArrayList<>();
    try (Wire wire = new Wire(port)) {
      String cookies = signedIn(wire);
      for (Asked asked : asked(cookies)) {
        double t = t(wire, asked);
        String measured = String.format(Locale.ROOT, "%.2f", t);
        Figures.write(getClass(), "Time of hidden against missing, " + asked.name() + ", " + PAIRS + " pairs", "|t| < 4.5", measured,
            String.valueOf(SEED));
        if (Math.abs(t) >= MOST)
          told.add(asked.name() + " " + measured);
      }
    }
    assertThat(told).isEmpty();
  }

  private List<Asked> asked(String cookies) {
    String token = "Authorization: Bearer " + World.token(reader);
    String cookie = "Cookie: " + cookies;
    return List.of(
        new Asked("page of a task", "task", named -> get("/tasks/" + named.id(), cookie)),
        new Asked("task of the API", "task", named -> get("/api/v1/tasks/" + named.id(), token)),
        new Asked("document of the API", "document", named -> get("/api/v1/documents/" + named.id(), token)),
        new Asked("page of a document", "document", named -> get("/documents/" + named.id(), cookie)),
        new Asked("file", "task", named -> get("/api/v1/tasks/" + named.id() + "/files/" + named.file(), token)),
        new Asked("page of the journal", "task", named -> get("/journal/" + named.id() + "/1", cookie)),
        new Asked("deed on a task", "task", named -> post("/api/v1/tasks/" + named.id() + "/acceptance", "", token)),
        new Asked("search for a word", "task", named -> get("/api/v1/tasks?state=all&q=" + named.word(), token)),
        new Asked("search for a number", "task", named -> get("/api/v1/tasks?state=all&q=" + named.number(), token)),
        new Asked("request for access", "task",
            named -> post("/api/v1/access-requests", "{\"asked\":\"%s\",\"right\":\"READ\",\"reason\":\"x\"}".formatted(named.id()), token)));
  }

  /** The largest of the statistics, over several limits beyond which answers are left out. */
  private double t(Wire wire, Asked asked) throws IOException {
    List<Named> hidden = Matter.all().stream().filter(m -> m.kind().equals(asked.kind()) && !Sight.sees(reader, m))
        .map(m -> new Named(m.id(), m.id(2), m.canary("en"), m.number())).toList();
    // as many that never were, alike in form: words and numbers begin with the same letters
    List<Named> missing = hidden.stream().map(h -> new Named(new UUID(chance.nextLong() & ~0xf000L | 0x4000L, chance.nextLong() & 0x3fffffffffffffffL
        | 0x8000000000000000L), new UUID(chance.nextLong(), chance.nextLong()), h.word().replace("mxk0", "mxk9"), h.number().replace("MX0", "MX9")))
        .toList();
    double[] ofHidden = new double[PAIRS];
    double[] ofMissing = new double[PAIRS];
    for (int n = -WARM; n < PAIRS; n++) {
      if (n % 5 == 0) // a day has room for few
        world.owner().sql("update entente.access_request set at = at - interval '2 days' where at > now() - interval '1 day'").update();
      byte[] one = asked.request().apply(hidden.get(chance.nextInt(hidden.size())));
      byte[] other = asked.request().apply(missing.get(chance.nextInt(missing.size())));
      boolean first = chance.nextBoolean();
      double before = time(wire, first ? one : other);
      double after = time(wire, first ? other : one);
      if (n >= 0) {
        ofHidden[n] = first ? before : after;
        ofMissing[n] = first ? after : before;
      }
    }
    double[] all = DoubleStream.concat(Arrays.stream(ofHidden), Arrays.stream(ofMissing)).sorted().toArray();
    return CROPS.stream().map(crop -> welch(ofHidden, ofMissing, all[(int) (crop * (all.length - 1))]))
        .max((x, y) -> Double.compare(Math.abs(x), Math.abs(y))).orElseThrow();
  }

  private static double time(Wire wire, byte[] request) throws IOException {
    long began = System.nanoTime();
    Wire.Reply reply = wire.send(request);
    long took = System.nanoTime() - began;
    if (reply.status() < 200 || reply.status() >= 500)
      throw new IllegalStateException(reply.text());
    return took;
  }

  private static double welch(double[] one, double[] other, double limit) {
    double[] a = Arrays.stream(one).filter(time -> time <= limit).toArray();
    double[] b = Arrays.stream(other).filter(time -> time <= limit).toArray();
    return (mean(a) - mean(b)) / Math.sqrt(variance(a) / a.length + variance(b) / b.length);
  }

  private static double mean(double[] times) {
    return Arrays.stream(times).average().orElseThrow();
  }

  private static double variance(double[] times) {
    double mean = mean(times);
    return Arrays.stream(times).map(time -> (time - mean) * (time - mean)).sum() / (times.length - 1);
  }

  private static byte[] get(String address, String header) {
    return ("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] post(String address, String json, String header) {
    return ("POST " + address + " HTTP/1.1\r\nHost: localhost\r\nIf-Match: \"1\"\r\nContent-Type: application/json\r\n" + header
        + "\r\nContent-Length: "
        + json.length() + "\r\n\r\n" + json).getBytes(StandardCharsets.US_ASCII);
  }

  private String signedIn(Wire wire) throws IOException {
    Wire.Reply door = wire.send(get("/sign-in", "X: y"));
    var found = FORM.matcher(door.text());
    if (!found.find())
      throw new IllegalStateException("no form");
    String form = "login=" + reader.login() + "&password=demo&_csrf=" + URLEncoder.encode(found.group(1), StandardCharsets.UTF_8);
    return cookies(wire.send(("POST /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: " + cookies(door)
        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n\r\n" + form)
        .getBytes(StandardCharsets.US_ASCII)));
  }

  private static String cookies(Wire.Reply reply) {
    Map<String, String> set = new TreeMap<>();
    reply.head().lines().filter(line -> line.startsWith("Set-Cookie:")).map(line -> line.substring(11).strip().split(";")[0].split("=", 2))
        .filter(pair -> !pair[1].isEmpty()).forEach(pair -> set.put(pair[0], pair[1]));
    return set.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(java.util.stream.Collectors.joining("; "));
  }
}
