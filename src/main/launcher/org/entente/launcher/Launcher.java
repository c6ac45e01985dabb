package org.entente.launcher;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The first class of the jar. It is compiled for Java 17 so that {@code java -jar entente.jar} answers on an older
 * Java too: there it starts itself again on a JDK 25 when the machine has one, and otherwise says what is missing.
 */
public final class Launcher {
  private static final int WANTED = 25;

  private Launcher() {}

  /** Starts Entente with the given words of the command line. */
  public static void main(String[] args) throws Exception {
    if (Runtime.version().feature() >= WANTED) {
      endWithParent();
      Path home = Path.of(System.getProperty("java.home"));
      if (serves(args) && Prepared.of(jar()).isFor(home))
        System.exit(again(home.resolve("bin").resolve("java"), args));
      Class.forName("org.entente.EntenteApplication").getMethod("main", String[].class).invoke(null, (Object) args);
      return;
    }
    Path java = newerJava();
    if (java == null) {
      System.err.println("Entente needs Java " + WANTED + "; this is Java " + Runtime.version().feature()
          + ". Install a JDK " + WANTED + " (for example Temurin) or set JAVA25_HOME to one.");
      System.exit(1);
    }
    System.exit(again(java, args));
  }

  private static Path newerJava() throws IOException {
    List<Path> homes = new ArrayList<>();
    for (String name : List.of("JAVA25_HOME", "JAVA_HOME")) {
      String home = System.getenv(name);
      if (home != null && !home.isBlank())
        homes.add(Path.of(home));
    }
    for (String folder : List.of("/usr/lib/jvm", "/opt", "/opt/java", System.getProperty("user.home") + "/.sdkman/candidates/java")) {
      if (!Files.isDirectory(Path.of(folder)))
        continue;
      try (Stream<Path> inside = Files.list(Path.of(folder))) {
        inside.sorted().forEach(homes::add);
      }
    }
    for (Path home : homes) {
      if (isWanted(home))
        return home.resolve("bin").resolve("java");
    }
    return null;
  }

  private static boolean isWanted(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isRegularFile(release))
      return false;
    return Files.readString(release).contains("JAVA_VERSION=\"" + WANTED);
  }

  private static int again(Path java, String[] args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(java.toString()));
    for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (option.startsWith("-D") || option.startsWith("-X"))
        command.add(option);
    }
    command.add("-Dentente.parent=" + ProcessHandle.current().pid());
    command.addAll(jar(java, args));
    command.addAll(List.of(args));
    Process child = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child)));
    return child.waitFor();
  }

  /** The prepared jar where there is one for this Java, else the jar itself. */
  private static List<String> jar(Path java, String[] args) {
    Prepared prepared = Prepared.of(jar());
    Path home = java.toAbsolutePath().getParent().getParent();
    if (!serves(args) || !prepared.isFor(home))
      return List.of("-jar", jar().toString());
    return List.of("-XX:AOTCache=" + prepared.cache(), "-jar", prepared.jar().toString());
  }

  private static Path jar() {
    return Path.of(new File(System.getProperty("java.class.path")).getPath());
  }

  private static boolean serves(String[] args) {
    return args.length == 0 || args[0].equals("serve") || args[0].startsWith("-");
  }

  private static void end(Process child) {
    child.destroy();
    try {
      child.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A child does not outlive the command it was started by, also when that one is killed. */
  private static void endWithParent() {
    String parent = System.getProperty("entente.parent");
    if (parent == null)
      return;
    ProcessHandle.of(Long.parseLong(parent)).ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().exit(1)));
  }
}
