import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
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
  private static final String JSON = "Content-Type: application/json";
  private final Map<String, String> options;
  private final Server server;
  private final Load load;
  private final List<String> table;

  private Bench(Map<String, String> options, Server server, List<String> table) {
    this.options = options;
    this.server = server;
    this.load = new Load(server.port());
    this.table = table;
  }

  /** A task in the version that was last seen. */
  private record Seen(String id, String version) {}

  public static void main(String... words) throws Exception {
    Map<String, String> options = new HashMap<>(Map.of("tasks", "1000000", "agencies", "120", "seed", "1", "folder", "target/bench", "jar",
        "target/entente.jar", "seconds", "8", "only", ""));
    for (int n = 0; n + 1 < words.length; n += 2)
      options.put(words[n].substring(2), words[n + 1]);
    Path folder = Path.of(options.get("folder"));
    Path jar = Path.of(options.get("jar"));
    List<String> table = new ArrayList<>();
    String generated = Server.generate(jar, folder, options.get("tasks"), options.get("agencies"), options.get("seed"));
    if (!generated.isEmpty())
      say(table, "Generated: " + generated);
    long begun = System.nanoTime();
    int errors;
    try (var server = Server.start(jar, folder)) {
      say(table, "Start to first page: %.1f s".formatted((System.nanoTime() - begun) / 1e9));
      errors = new Bench(options, server, table).run();
    }
    Files.write(Path.of(folder + ".md"), table);
    System.exit(errors == 0 ? 0 : 1);
  }

  private int run() throws Exception {
    Thread.sleep(Duration.ofSeconds(5)); // at rest
    say(table, "Memory at rest, without PostgreSQL: %d MB".formatted(server.memory()));
    say(table, "");
    say(table, "| what | clients | p50 ms | p95 ms | per second | errors |");
    say(table, "|---|---|---|---|---|---|");
    pages();
    registers();
    deeds();
    overviews();
    say(table, "");
    say(table, "Memory after it: %d MB".formatted(server.memory()));
    return load.errors();
  }

  private void pages() throws Exception {
    for (String who : List.of("narrow", "broad"))
      repeat("My work, page, " + who, get("/work", session(who)));
    for (String who : List.of("narrow", "broad", "all"))
      repeat("register of tasks, page, " + who, get("/tasks", session(who)));
  }

  private String session(String who) throws IOException {
    try (var connection = new Connection(server.port())) {
      return Officers.session(connection, who);
    }
  }

  private void registers() throws Exception {
    for (String who : List.of("tiny", "narrow", "broad", "all"))
      repeat("register of tasks, 50 rows, " + who, get("/api/v1/tasks?size=50", Officers.basic(who)));
    List<Seen> seen = tasks("/api/v1/tasks?size=200", 1_000);
    repeat("one task, narrow", (c, n) -> c.get("/api/v1/tasks/" + seen.get(n % seen.size()).id(), Officers.basic("narrow")));
    repeat("search: a known word, narrow", get("/api/v1/tasks?size=50&q=asean", Officers.basic("narrow")));
    repeat("search: a known word, all", get("/api/v1/tasks?size=50&q=asean", Officers.basic("all")));
    repeat("search: a word of no task, broad", get("/api/v1/tasks?size=50&q=qwertzuio", Officers.basic("broad")));
    repeat("search: a word of no task, all", get("/api/v1/tasks?size=50&q=qwertzuio", Officers.basic("all")));
    repeat("search: a word of hidden tasks only, narrow", get("/api/v1/tasks?size=50&q=kestrimo", Officers.basic("narrow")));
    repeat("search: a word of no task that begins like it, narrow", get("/api/v1/tasks?size=50&q=kestrana", Officers.basic("narrow")));
    repeat("search: a word of no task, narrow", get("/api/v1/tasks?size=50&q=qwertzuio", Officers.basic("narrow")));
  }

  private void deeds() throws Exception {
    String narrow = Officers.basic("narrow");
    repeat("create a task, narrow", (c, n) -> c.post("/api/v1/tasks", """
        {"title": "Prepare the meeting with the border provinces", "language": "en", "lead": "G003", "cooperating": ["G010"], "due": "%s",
         "product": "Written report"}""".formatted(LocalDate.now().plusDays(30 + n % 60)), narrow, JSON));
    String lead = "G%03d".formatted(Integer.parseInt(options.get("agencies")) - 1);
    Queue<Seen> free = new ConcurrentLinkedQueue<>(tasks("/api/v1/tasks?size=200&stage=ACCEPTED&lead=" + lead, 800));
    repeat("report progress, narrow", (c, n) -> report(c, n, free, narrow));
  }

  /** Each client reports on tasks of its own, in the version it was last given. */
  private static Connection.Answer report(Connection connection, int n, Queue<Seen> free, String as) throws IOException {
    Seen task = free.remove();
    var answer = connection.post("/api/v1/tasks/" + task.id() + "/reports",
        "{\"note\": \"The draft went round for opinions.\", \"progress\": " + n % 100 + "}", as, JSON, "If-Match: \"" + task.version() + "\"");
    answer.one("ETag").ifPresent(tag -> free.add(new Seen(task.id(), tag.replace("\"", ""))));
    return answer;
  }

  private void overviews() throws Exception {
    for (String who : List.of("narrow", "broad", "all")) {
      repeat("overview, " + who, get("/api/v1/overview", Officers.basic(who)));
      once("overview, exact, " + who, get("/api/v1/overview?exact", Officers.basic(who)));
    }
  }

  private static Load.Call get(String path, String as) {
    return (connection, n) -> connection.get(path, as);
  }

  private void repeat(String what, Load.Call call) throws Exception {
    if (!what.contains(options.get("only")))
      return;
    load.run(what, call, 2, Duration.ofSeconds(3));
    for (int clients : new int[]{1, 8})
      say(table, load.run(what, call, clients, Duration.ofSeconds(Long.parseLong(options.get("seconds")))).row(what, clients));
  }

  private void once(String what, Load.Call call) throws Exception {
    if (what.contains(options.get("only")))
      say(table, load.run(what, call, 1, Duration.ZERO).row(what, 1));
  }

  /** Ids and versions of what a list gives the narrow reader, page after page. */
  private List<Seen> tasks(String path, int most) throws IOException {
    List<Seen> found = new ArrayList<>();
    try (var connection = new Connection(server.port())) { // one of its own: a server closes what has been silent for a minute
      Optional<String> cursor = Optional.of("");
      while (found.size() < most && cursor.isPresent()) {
        String body = connection.get(path + cursor.get(), Officers.basic("narrow")).body();
        found.addAll(items(body));
        cursor = NEXT.matcher(body).results().findFirst().map(next -> "&cursor=" + next.group(1));
      }
    }
    return found;
  }

  private static List<Seen> items(String body) {
    List<Seen> found = new ArrayList<>();
    for (String item : body.split("(?=\\{\"id\")")) {
      Matcher id = ID.matcher(item);
      Matcher version = VERSION.matcher(item);
      if (item.startsWith("{\"id\"") && id.find() && version.find())
        found.add(new Seen(id.group(1), version.group(1)));
    }
    return found;
  }

  private static void say(List<String> table, String line) {
    System.out.println(line);
    table.add(line);
  }
}
