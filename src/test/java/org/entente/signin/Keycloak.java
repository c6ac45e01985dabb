package org.entente.signin;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The real Keycloak, unpacked by the build, on a port of its own with a realm of ours; and a browser as far as its sign-in page needs one. */
final class Keycloak implements AutoCloseable {
  private static final Path UNPACKED = Path.of("target", "keycloak");
  private static final Duration START = Duration.ofMinutes(5);
  private final int port;
  private final Process process;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, String> cookies = new HashMap<>();

  Keycloak() throws IOException, InterruptedException {
    Path home;
    try (var folders = Files.list(UNPACKED)) {
      home = folders.filter(folder -> folder.getFileName().toString().startsWith("keycloak-")).max(Comparator.naturalOrder()).orElseThrow();
    }
    try (var free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path realm = Files.createDirectories(home.resolve("data/import")).resolve("entente-realm.json");
    Files.copy(Path.of("src/test/resources/signin/realm.json"), realm, StandardCopyOption.REPLACE_EXISTING);
    var builder = new ProcessBuilder("bash", home.resolve("bin/kc.sh").toAbsolutePath().toString(), "start-dev", "--import-realm",
        "--http-host=127.0.0.1", "--http-port=" + port).redirectErrorStream(true).redirectOutput(UNPACKED.resolve("keycloak.log").toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    process = builder.start();
    long until = System.nanoTime() + START.toNanos();
    while (!answers())
      if (!process.isAlive() || System.nanoTime() > until)
        throw new IllegalStateException(Files.readString(UNPACKED.resolve("keycloak.log")));
  }

  String issuer() {
    return "http://127.0.0.1:" + port + "/realms/entente";
  }

  /** Goes to the address that Entente sent a person to; gives the page that Keycloak shows, or where it sends them on. */
  HttpResponse<String> open(String address) throws IOException, InterruptedException {
    return kept(http.send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookies()).build(), HttpResponse.BodyHandlers.ofString()));
  }

  /** Sends the form of Keycloak's sign-in page. */
  HttpResponse<String> signIn(HttpResponse<String> page, String name, String password) throws IOException, InterruptedException {
    var action = Pattern.compile("<form[^>]*action=\"([^\"]+)\"").matcher(page.body());
    if (!action.find())
      throw new IllegalStateException(page.body());
    String form = "username=" + name + "&password=" + password.replace(' ', '+');
    return kept(http.send(HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&"))).header("Cookie", cookies())
        .header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
        HttpResponse.BodyHandlers.ofString()));
  }

  /** Forgets who signed in to Keycloak here. */
  void forget() {
    cookies.clear();
  }

  private boolean answers() throws InterruptedException {
    try {
      return http.send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")).timeout(Duration.ofSeconds(5)).build(),
          HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      TimeUnit.MILLISECONDS.sleep(200);
      return false;
    }
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String cookie : answer.headers().allValues("Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      cookies.put(pair[0], pair[1]);
    }
    return answer;
  }

  private String cookies() {
    return cookies.entrySet().stream().map(pair -> pair.getKey() + "=" + pair.getValue()).collect(Collectors.joining("; "));
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS))
        process.destroyForcibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
