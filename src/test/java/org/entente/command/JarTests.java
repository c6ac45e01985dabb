package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The jar itself, as a person starts it; runs after it has been packaged. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class JarTests {
  @TempDir
  Path folder;
  private Path jar = Path.of("target/entente.jar").toAbsolutePath();
  private int port;
  private final List<Process> started = new ArrayList<>();

  @BeforeEach
  void freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
  }

  @AfterEach
  void endAll() throws Exception {
    for (Process process : started) {
      process.destroy();
      process.waitFor();
    }
  }

  @Test
  void servesADemonstrationTakesDocumentsAndSurvivesAKill() throws Exception {
    Process first = serve("--demo");
    var door = get("/sign-in", null);
    assertThat(door.statusCode()).isEqualTo(200);
    assertThat(door.headers().allValues("Set-Cookie")).as("no session before somebody signs in").noneMatch(c -> c.contains("entente-session"));
    Path note = folder.resolve("note.txt");
    Files.writeString(note, "Directive 12-CT/TW was issued on 5 January 2022. The Ministry will report to the Government before 30 June 2027.\n");
    Path nothing = Files.createFile(folder.resolve("nothing.txt"));
    assertThat(said("import", note.toString(), nothing.toString(), "--as", "mofa.desk"))
        .contains("2 files wait in the queue", "note.txt: MOFA", "nothing.txt: refused").doesNotContain("read here");
    assertThat(run("import", note.toString(), "--as", "nobody")).isEqualTo(1);
    assertThat(run("serve")).as("a second one on the same data").isEqualTo(1);
    assertThat(get("/api/v1/documents", "mofa.desk").body()).contains("note.txt");
    assertThat(get("/api/v1/documents", "hungyen.desk").body()).doesNotContain("note.txt");
    first.destroyForcibly().waitFor();
    serve("--demo");
    assertThat(get("/api/v1/documents", "mofa.desk").body()).contains("note.txt");
  }

  @Test
  void startsEmptyWithOneAdministratorAndThenRefusesToBecomeADemonstration() throws Exception {
    Process first = serve();
    assertThat(get("/api/v1/me", "mofa.desk").statusCode()).isEqualTo(401);
    first.destroy();
    first.waitFor();
    assertThat(run("serve", "--demo")).isEqualTo(1);
  }

  @Test
  void beginsADemonstrationAgainThatWasKilledHalfway() throws Exception {
    Process first = starting("guiding documents and tasks", "--demo");
    first.destroyForcibly().waitFor();
    assertThat(run("serve")).as("half a demonstration is served to nobody").isEqualTo(1);
    serve("--demo");
    assertThat(get("/api/v1/tasks", "mofa.desk").body()).contains("MOFA");
  }

  @Test
  void startsFromWhatWasPreparedForThisJarAndNoOther() throws Exception {
    jar = Files.copy(jar, folder.resolve("entente.jar"));
    assertThat(run("prepare")).isZero();
    Process fast = serve("--demo");
    assertThat(get("/sign-in", null).statusCode()).isEqualTo(200);
    assertThat(fast.children().map(child -> child.info().commandLine().orElse(""))).anyMatch(line -> line.contains("-XX:AOTCache="));
    fast.destroy();
    fast.waitFor();
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    assertThat(serve("--demo").children().map(child -> child.info().commandLine().orElse(""))).noneMatch(line -> line.contains("-XX:AOTCache="));
  }

  /** Starts it and waits for the line that says where it is. */
  private Process serve(String... options) throws IOException {
    return starting("http://localhost:" + port, options);
  }

  private Process starting(String awaited, String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("serve", "--server.port=" + port));
    words.addAll(List.of(options));
    Process process = command(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    started.add(process);
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.contains(awaited))
        return process;
    }
    throw new IllegalStateException("ended before it served");
  }

  private int run(String... words) throws Exception {
    return command(List.of(words)).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
  }

  private String said(String... words) throws Exception {
    Process process = command(List.of(words)).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private ProcessBuilder command(List<String> words) {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-jar", jar.toString()));
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("ENTENTE_LANGUAGE", "en");
    return builder;
  }

  private HttpResponse<String> get(String path, String login) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (login != null) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }
}
