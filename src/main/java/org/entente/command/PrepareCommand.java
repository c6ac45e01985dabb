package org.entente.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.entente.launcher.Prepared;

import org.springframework.util.FileSystemUtils;

/**
 * {@code prepare}: makes later starts fast. The jar is unpacked beside itself, a demonstration of it is started once on a folder of its own, and what
 * Java learnt of its classes is kept; from then on the jar starts from there. Nothing of the installation is touched.
 */
final class PrepareCommand {
  private static final List<String> PAGES = List.of("/sign-in", "/api/v1/me", "/api/v1/tasks", "/api/v1/documents", "/api/v1/overview");

  private PrepareCommand() {}

  static int run(Terminal terminal) {
    Path jar = Path.of(System.getProperty("entente.jar", System.getProperty("java.class.path"))).toAbsolutePath();
    if (!Files.isRegularFile(jar)) {
      terminal.complain("command.prepare.noJar");
      return 1;
    }
    Prepared prepared = Prepared.of(jar);
    terminal.say("command.prepare.works", String.valueOf(prepared.folder()));
    long began = System.nanoTime();
    try {
      prepared.clear();
      run(List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", prepared.folder().toString()));
      learn(prepared);
      prepared.seal();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    boolean ready = prepared.isFor(Path.of(System.getProperty("java.home")));
    if (ready)
      terminal.say("command.prepare.done", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
    else
      terminal.complain("command.prepare.failed");
    return ready ? 0 : 1;
  }

  /** Serves a demonstration from the unpacked jar, opens some pages, and lets Java write down what it knows when it ends. */
  private static void learn(Prepared prepared) throws IOException {
    Path data = Files.createTempDirectory("entente-prepare");
    Process server = java(List.of("-XX:AOTCacheOutput=" + prepared.cache(), "-jar", prepared.jar().toString(), "serve", "--demo",
        "--server.port=0", "--entente.db.folder=" + data)).start();
    try (BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        int at = line.indexOf("http://localhost:");
        if (at >= 0) {
          open(line.substring(at).strip());
          server.toHandle().destroy(); // not the process: that would close what it still says
        }
      }
      end(server);
    } finally {
      server.destroyForcibly();
      FileSystemUtils.deleteRecursively(data);
    }
  }

  private static void open(String address) throws IOException {
    String who = "Basic " + Base64.getEncoder().encodeToString("mofa.desk:demo".getBytes(StandardCharsets.UTF_8));
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (String page : PAGES)
        client.send(HttpRequest.newBuilder(URI.create(address + page)).header("Authorization", who).build(), HttpResponse.BodyHandlers.discarding());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void run(List<String> words) throws IOException {
    Process process = java(words).start();
    process.getInputStream().readAllBytes();
    if (end(process) != 0)
      throw new IOException(Arrays.toString(words.toArray()));
  }

  private static int end(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private static ProcessBuilder java(List<String> words) {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ENTENTE_LANGUAGE", "en");
    builder.environment().keySet().removeIf(name -> name.startsWith("ENTENTE_DB_"));
    return builder;
  }
}
