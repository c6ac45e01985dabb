import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Measures a running Entente from outside, over HTTP, as officers of every breadth use it. Plain JDK: {@code java bench/Bench.java}.
 * Options: --tasks 1000000 --agencies 120 --seed 1 --folder target/bench --jar target/entente.jar --seconds 8 --only WORD.
 */
class Bench {
  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
  private static final Pattern VERSION = Pattern.compile("\"version\"\\s*:\\s*(\\d+)");
  private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
  private final Map<String, String> options;
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<String> table = new ArrayList<>();
  private String at = "";
  private int errors;

  Bench(Map<String, String> options) {
    this.options = options;
  }

  public static void main(String... words) throws Exception {
    Map<String, String> options = new HashMap<>(Map.of("tasks", "1000000", "agencies", "120", "seed", "1", "folder", "target/bench", "jar",
        "target/entente.jar", "seconds", "8", "only", ""));
    for (int n = 0; n + 1 < words.length; n += 2)
      options.put(words[n].substring(2), words[n + 1]);
    System.exit(new Bench(options).run());
  }

  private int run() throws Exception {
    generate();
    int port = freePort();
    at = "http://localhost:" + port;
    long begun = System.nanoTime();
    Process server = new ProcessBuilder("java", "-jar", options.get("jar"), "serve", "--server.port=" + port,
        "--entente.db.folder=" + options.get("folder")).redirectErrorStream(true).redirectOutput(Path.of(options.get("folder") + ".log").toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
    try {
      await(server);
      say("Start to first page: %.1f s".formatted((System.nanoTime() - begun) / 1e9));
      Thread.sleep(Duration.ofSeconds(5)); // at rest
      say("Memory at rest, without PostgreSQL: %d MB".formatted(memory(server)));
      say("");
      say("| what | clients | p50 ms | p95 ms | per second | errors |");
      say("|---|---|---|---|---|---|");
      measure();
      say("");
      say("Memory after it: %d MB".formatted(memory(server)));
      Files.write(Path.of(options.get("folder") + ".md"), table);
      return errors == 0 ? 0 : 1;
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  private void generate() throws IOException, InterruptedException {
    Path folder = Path.of(options.get("folder"));
    Path done = folder.resolve("generated-%s-%s-%s".formatted(options.get("tasks"), options.get("agencies"), options.get("seed")));
    if (Files.exists(done))
      return;
    if (Files.exists(folder))
      throw new IllegalStateException(folder + " holds something else; remove it");
    Process generating = new ProcessBuilder("java", "-jar", options.get("jar"), "generate", "--agencies", options.get("agencies"), "--tasks",
        options.get("tasks"), "--seed", options.get("seed"), "--entente.db.folder=" + folder).redirectErrorStream(true).start();
    String said = new String(generating.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (generating.waitFor() != 0)
      throw new IllegalStateException(said);
    say("Generated: " + said);
    Files.createFile(done);
  }

  private void measure() throws Exception {
    Map<String, String> desk = Map.of("narrow", basic("bench.narrow"), "tiny", basic("bench.tiny"), "broad", basic("bench.broad"), "all", basic("bench.all"));
    for (String who : List.of("narrow", "broad"))
      repeat("My work, page, " + who, get("/work", session("bench." + who)));
    for (String who : List.of("narrow", "broad", "all"))
      repeat("register of tasks, page, " + who, get("/tasks", session("bench." + who)));
    for (String who : List.of("tiny", "narrow", "broad", "all"))
      repeat("register of tasks, 50 rows, " + who, get("/api/v1/tasks?size=50", desk.get(who)));
    String narrow = desk.get("narrow");
    List<String[]> seen = tasks("/api/v1/tasks?size=200", narrow, 1_000);
    repeat("one task, narrow", (n) -> request("/api/v1/tasks/" + seen.get(n % seen.size())[0], narrow).GET().build());
    repeat("search: a known word, narrow", get("/api/v1/tasks?size=50&q=asean", narrow));
    repeat("search: a known word, all", get("/api/v1/tasks?size=50&q=asean", desk.get("all")));
    repeat("search: a word of hidden tasks only, narrow", get("/api/v1/tasks?size=50&q=kestrimo", narrow));
    repeat("search: a word of no task, narrow", get("/api/v1/tasks?size=50&q=qwertzuio", narrow));
    repeat("create a task, narrow", (n) -> request("/api/v1/tasks", narrow).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString("""
            {"title": "Prepare the meeting with the border provinces", "language": "en", "lead": "G003", "cooperating": ["G010"], "due": "%s",
             "product": "Written report"}""".formatted(LocalDate.now().plusDays(30 + n % 60)))).build());
    reports(narrow);
    for (String who : List.of("narrow", "broad", "all")) {
      repeat("overview, " + who, get("/api/v1/overview", desk.get(who)));
      once("overview, exact, " + who, get("/api/v1/overview?exact", desk.get(who)));
    }
  }

  /** Each client reports on tasks of its own, in the version it was last given. */
  private void reports(String narrow) throws Exception {
    String lead = "G%03d".formatted(Integer.parseInt(options.get("agencies")) - 1);
    List<String[]> led = tasks("/api/v1/tasks?size=200&stage=ACCEPTED&lead=" + lead, narrow, 800);
    Queue<String[]> free = new ConcurrentLinkedQueue<>(led);
    repeat("report progress, narrow", new Call() {
      @Override
      public HttpRequest of(int n) {
        throw new IllegalStateException();
      }

      @Override
      public boolean send(int n) throws IOException, InterruptedException {
        String[] task = free.remove();
        HttpResponse<String> answer = http.send(request("/api/v1/tasks/" + task[0] + "/reports", narrow).header("Content-Type", "application/json")
            .header("If-Match", "\"" + task[1] + "\"")
            .POST(BodyPublishers.ofString("{\"note\": \"The draft went round for opinions.\", \"progress\": " + n % 100 + "}")).build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200)
          return complain(answer);
        free.add(new String[]{task[0], answer.headers().firstValue("ETag").orElseThrow().replace("\"", "")});
        return true;
      }
    });
  }

  private interface Call {
    HttpRequest of(int n);

    default boolean send(int n) throws IOException, InterruptedException {
      throw new UnsupportedOperationException();
    }
  }

  private Call get(String path, String as) {
    return n -> request(path, as).GET().build();
  }

  private void repeat(String what, Call call) throws Exception {
    if (!what.contains(options.get("only")))
      return;
    run(what, call, 2, Duration.ofSeconds(3), false);
    for (int clients : new int[]{1, 8})
      run(what, call, clients, Duration.ofSeconds(Long.parseLong(options.get("seconds"))), true);
  }

  private void once(String what, Call call) throws Exception {
    if (what.contains(options.get("only")))
      run(what, call, 1, Duration.ofMillis(1), true);
  }

  private void run(String what, Call call, int clients, Duration time, boolean counts) throws InterruptedException {
    List<long[]> all = new ArrayList<>();
    AtomicInteger wrong = new AtomicInteger();
    AtomicInteger number = new AtomicInteger();
    CountDownLatch ready = new CountDownLatch(clients);
    long end = System.nanoTime() + time.toNanos();
    List<Thread> threads = new ArrayList<>();
    long begun = System.nanoTime();
    for (int c = 0; c < clients; c++) {
      threads.add(Thread.startVirtualThread(() -> {
        ArrayDeque<Long> took = new ArrayDeque<>();
        ready.countDown();
        do {
          long from = System.nanoTime();
          try {
            if (!send(call, number.getAndIncrement()))
              wrong.incrementAndGet();
          } catch (IOException | InterruptedException | RuntimeException e) {
            System.err.println(what + ": " + e);
            wrong.incrementAndGet();
          }
          took.add(System.nanoTime() - from);
        } while (System.nanoTime() < end);
        synchronized (all) {
          all.add(took.stream().mapToLong(Long::longValue).toArray());
        }
      }));
    }
    for (Thread thread : threads)
      thread.join();
    double seconds = (System.nanoTime() - begun) / 1e9;
    long[] sorted = all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    errors += wrong.get();
    if (counts)
      say("| %s | %d | %.1f | %.1f | %.0f | %d |".formatted(what, clients, sorted[sorted.length / 2] / 1e6,
          sorted[Math.min(sorted.length - 1, sorted.length * 95 / 100)] / 1e6, sorted.length / seconds, wrong.get()));
  }

  private boolean send(Call call, int n) throws IOException, InterruptedException {
    try {
      return call.send(n);
    } catch (UnsupportedOperationException e) {
      HttpResponse<String> answer = http.send(call.of(n), BodyHandlers.ofString());
      return answer.statusCode() / 100 == 2 || complain(answer);
    }
  }

  private static boolean complain(HttpResponse<String> answer) {
    System.err.println(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body().substring(0, Math.min(300, answer.body().length())));
    return false;
  }

  /** Ids and versions of what a list gives, page after page. */
  private List<String[]> tasks(String path, String as, int most) throws IOException, InterruptedException {
    List<String[]> found = new ArrayList<>();
    String cursor = "";
    while (found.size() < most) {
      String body = http.send(request(path + cursor, as).GET().build(), BodyHandlers.ofString()).body();
      for (String item : body.split("(?=\\{\"id\")")) {
        Matcher id = ID.matcher(item);
        Matcher version = VERSION.matcher(item);
        if (item.startsWith("{\"id\"") && id.find() && version.find())
          found.add(new String[]{id.group(1), version.group(1)});
      }
      Matcher next = NEXT.matcher(body);
      if (!next.find())
        break;
      cursor = "&cursor=" + next.group(1);
    }
    return found;
  }

  private HttpRequest.Builder request(String path, String as) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(at + path)).timeout(Duration.ofSeconds(60));
    return as.startsWith("Basic") ? request.header("Authorization", as) : request.header("Cookie", as);
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  /** Signs in as a person does, by the form; gives the cookie. */
  private String session(String login) throws IOException, InterruptedException {
    HttpResponse<String> form = http.send(HttpRequest.newBuilder(URI.create(at + "/sign-in")).GET().build(), BodyHandlers.ofString());
    Matcher csrf = CSRF.matcher(form.body());
    if (!csrf.find())
      throw new IllegalStateException("no token in the form");
    HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(at + "/sign-in")).header("Cookie", cookie(form))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("login=" + login + "&password=demo&_csrf=" + csrf.group(1))).build(), BodyHandlers.ofString());
    if (answer.headers().firstValue("Location").orElse("").contains("sign-in"))
      throw new IllegalStateException(login + " was not let in");
    return cookie(answer);
  }

  private static String cookie(HttpResponse<?> answer) {
    return answer.headers().allValues("Set-Cookie").stream().filter(c -> c.startsWith("JSESSIONID")).map(c -> c.split(";")[0]).findFirst().orElseThrow();
  }

  private void await(Process server) throws InterruptedException {
    while (server.isAlive()) {
      try {
        if (http.send(HttpRequest.newBuilder(URI.create(at + "/sign-in")).GET().build(), BodyHandlers.discarding()).statusCode() == 200)
          return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the server ended; see " + options.get("folder") + ".log");
  }

  /** Resident memory of the server in MB; the launcher may have started another Java, which is the one that counts. */
  private static long memory(Process server) {
    List<ProcessHandle> processes = new ArrayList<>(List.of(server.toHandle()));
    server.toHandle().descendants().filter(p -> p.info().command().orElse("").endsWith("java")).forEach(processes::add);
    return processes.stream().mapToLong(p -> {
      try {
        return Files.readAllLines(Path.of("/proc/" + p.pid() + "/status")).stream().filter(l -> l.startsWith("VmRSS"))
            .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }).max().orElse(0);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void say(String line) {
    System.out.println(line);
    table.add(line);
  }
}
