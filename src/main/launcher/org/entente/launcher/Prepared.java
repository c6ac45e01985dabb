package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The folder beside the jar from which it starts faster: the jar unpacked, and what one Java has learnt of its classes. It is good for that very jar
 * and that very Java, and left aside with any other.
 */
public final class Prepared {
  private final Path made;
  private final Path folder;

  private Prepared(Path made, Path folder) {
    this.made = made;
    this.folder = folder;
  }

  /** The folder that belongs to a jar, whether it is there or not. */
  public static Prepared of(Path jar) {
    Path whole = jar.toAbsolutePath().normalize();
    String name = whole.getFileName().toString().replaceFirst("\\.jar$", "");
    return new Prepared(whole, whole.resolveSibling(name + ".start"));
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /** The unpacked jar in it; the libraries lie beside it. */
  public Path jar() {
    return folder.resolve(made.getFileName());
  }

  /** What Java has learnt. */
  public Path cache() {
    return folder.resolve("entente.aot");
  }

  /** Whether everything is there, made from the jar as it is now and by the Java of this home. */
  public boolean isFor(Path javaHome) {
    try {
      return Files.isRegularFile(cache()) && Files.isRegularFile(jar()) && Files.isRegularFile(seal(folder))
          && Files.readString(seal(folder)).equals(mark(javaHome));
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** Says that everything is there, by the Java that runs now. */
  public void seal() throws IOException {
    Files.writeString(seal(folder), mark(Path.of(System.getProperty("java.home"))));
  }

  /** Takes away what was there. */
  public void clear() throws IOException {
    if (!Files.exists(folder))
      return;
    try (Stream<Path> inside = Files.walk(folder)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList())
        Files.delete(path);
    }
  }

  private String mark(Path javaHome) throws IOException {
    return Files.size(made) + " " + Files.getLastModifiedTime(made).toMillis() + "\n" + Files.readString(javaHome.resolve("release"));
  }

  private static Path seal(Path folder) {
    return folder.resolve("made-for");
  }
}
