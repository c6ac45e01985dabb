import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The jar that is measured, on data generated once below a folder. */
final class Server implements AutoCloseable {
  private final Path folder;
  private final int port;
  private final Process process;

  private Server(Path folder, int port, Process process) {
    this.folder = folder;
    this.port = port;
    this.process = process;
  }

  /** Fills the folder unless it holds these data already; gives what the generator said, or nothing. */
  static String generate(Path jar, Path folder, String tasks, String agencies, String seed) throws IOException, InterruptedException {
    Path done = folder.resolve("generated-%s-%s-%s".formatted(tasks, agencies, seed));
    if (Files.exists(done))
      return "";
    if (Files.exists(folder))
      throw new IllegalStateException(folder + " holds something else; remove it");
    Process generating = new ProcessBuilder("java", "-jar", jar.toString(), "generate", "--agencies", agencies, "--tasks", tasks, "--seed", seed,
        "--entente.db.folder=" + folder).redirectErrorStream(true).start();
    String said = new String(generating.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    if (generating.waitFor() != 0)
      throw new IllegalStateException(said);
    Files.createFile(done);
    return said;
  }

  /** Starts it and waits for its first page. */
  static Server start(Path jar, Path folder) throws IOException, InterruptedException {
    int port = freePort();
    Process process = new ProcessBuilder("java", "-jar", jar.toString(), "serve", "--server.port=" + port, "--entente.db.folder=" + folder)
        .redirectErrorStream(true).redirectOutput(Path.of(folder + ".log").toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    var server = new Server(folder, port, process);
    server.await();
    return server;
  }

  int port() {
    return port;
  }

  /** Resident memory in MB, without PostgreSQL; the launcher may have started another Java, which is the one that counts. */
  long memory() {
    List<ProcessHandle> processes = new ArrayList<>(List.of(process.toHandle()));
    process.toHandle().descendants().filter(p -> p.info().command().orElse("").endsWith("java")).forEach(processes::add);
    return processes.stream().mapToLong(Server::resident).max().orElse(0);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }

  private void await() throws InterruptedException {
    while (process.isAlive()) {
      try (var connection = new Connection(port)) {
        if (connection.get("/sign-in").isGood())
          return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    throw new IllegalStateException("the server ended; see " + folder + ".log");
  }

  private static long resident(ProcessHandle process) {
    try {
      return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream().filter(l -> l.startsWith("VmRSS"))
          .mapToLong(l -> Long.parseLong(l.replaceAll("\\D", "")) / 1024).findFirst().orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
