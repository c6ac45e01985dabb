package org.entente.proofs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The jar at work in a folder of its own, as processes that can be killed. */
final class Installed implements AutoCloseable {
  private static final Pattern TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  private static final Path JAR = Path.of("target/entente.jar").toAbsolutePath();
  private final Path jar;
  private final Path folder;
  private final int port;
  private @Nullable Process process;

  private Installed(Path folder, Path jar) throws IOException {
    this.folder = folder;
    this.jar = jar;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  /** One that keeps its data in the folder. */
  static Installed in(Path folder) throws IOException {
    if (!Files.exists(JAR))
      throw new IllegalStateException("package the jar first: make jar");
    return new Installed(folder, JAR);
  }

  /** One that has been made ready for fast starts, as whoever installs it does. */
  static Installed preparedIn(Path folder) throws IOException, InterruptedException {
    in(folder);
    Installed installed = new Installed(folder, Files.copy(JAR, folder.resolve("entente.jar")));
    if (installed.run("prepare") != 0)
      throw new IllegalStateException("not prepared: " + Files.readString(folder.resolve("said.log")));
    return installed;
  }

  URI at(String address) {
    return URI.create("http://localhost:" + port + address);
  }

  /** Starts it and waits until it serves. */
  void start() throws IOException {
    Process started = command("serve", "--demo", "--server.port=" + port).redirectError(folder.resolve("errors.log").toFile()).start();
    process = started;
    BufferedReader out = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(":" + port)) {
        Thread.ofVirtual().start(() -> drain(out));
        return;
      }
    }
    throw new IllegalStateException("ended before it served: " + Files.readString(folder.resolve("errors.log")));
  }

  /** What it goes on to say is read: a full pipe would hold it up. */
  private void drain(BufferedReader out) {
    try (var log = Files.newBufferedWriter(folder.resolve("said-on.log"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.transferTo(log);
    } catch (IOException ended) {
      return; // killed
    }
  }

  /** Runs a command beside it; gives what it ends with. */
  int run(String... words) throws IOException, InterruptedException {
    return command(words).redirectErrorStream(true).redirectOutput(folder.resolve("said.log").toFile()).start().waitFor();
  }

  private ProcessBuilder command(String... words) {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-jar", jar.toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("ENTENTE_LANGUAGE", "en");
    return builder;
  }

  /** Kills the application and leaves its database alone, as it would be left. */
  void killApplication() throws InterruptedException {
    if (process == null)
      return;
    Stream.concat(process.descendants().filter(child -> child.info().command().orElse("").endsWith("java")), Stream.of(process.toHandle()))
        .forEach(ProcessHandle::destroyForcibly);
    process.waitFor();
  }

  /** Kills the database, with all its processes or only the first of them. */
  void killDatabase(Random chance) throws IOException {
    ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid().getFirst().trim())).orElseThrow();
    List<ProcessHandle> children = chance.nextBoolean() ? postmaster.children().toList() : List.of();
    postmaster.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  private List<String> pid() throws IOException {
    return Files.readAllLines(folder.resolve("data/postgres/postmaster.pid"));
  }

  /** A connection to its database as the superuser. */
  Connection database() throws IOException, SQLException {
    return DriverManager.getConnection("jdbc:postgresql://localhost:" + pid().get(3).trim() + "/entente", "postgres",
        Files.readString(folder.resolve("data/postgres.password")).strip());
  }

  /** A token of an officer of the demonstration. */
  String token(HttpClient client, String login) throws IOException, InterruptedException {
    String basic = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
    var made = client.send(HttpRequest.newBuilder(at("/api/v1/tokens")).header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"crash\",\"days\":2}")).build(),
        BodyHandlers.ofString()).body();
    var found = TOKEN.matcher(made);
    if (!found.find())
      throw new IllegalStateException("no token: " + made);
    return found.group(1);
  }

  @Override
  public void close() throws InterruptedException {
    if (process != null) {
      process.destroy();
      process.waitFor();
    }
  }
}
