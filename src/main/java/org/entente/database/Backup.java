package org.entente.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;

/**
 * A copy of the data folder, taken while the installation goes on working: PostgreSQL's own way of a base backup, by its functions and not by its
 * programs, which are not embedded. What was committed when the copy ended is in it. It holds the passwords of the database and every dossier.
 */
public final class Backup {
  private static final Set<String> LEFT_OUT = Set.of("postgres-binaries", "entente.lock", "entente.address");
  private static final Set<String> PASSING = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial", "pg_snapshots", "pg_stat_tmp",
      "pg_subtrans");
  private static final String CLUSTER = "postgres";
  private final Path home;
  private final DataSource owner;

  Backup(Path folder, DataSource owner) {
    this.home = folder.toAbsolutePath().normalize();
    this.owner = owner;
  }

  /**
   * Writes the copy into a new file, readable by its owner alone.
   *
   * @return its size in bytes
   * @throws java.nio.file.FileAlreadyExistsException when there is such a file
   */
  public long to(Path file) throws IOException, SQLException {
    Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE); ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setLevel(1);
      copy(zip);
    } catch (IOException | SQLException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return Files.size(file);
  }

  /**
   * Unpacks a copy into a folder that does not exist yet; the next start on it takes over from there.
   *
   * @throws java.nio.file.FileAlreadyExistsException when there is such a folder
   */
  public static void restore(Path file, Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      Files.createDirectory(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target))
          throw new IOException(entry.getName());
        if (entry.isDirectory())
          Files.createDirectories(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        else
          Files.copy(zip, path);
      }
    }
  }

  private void copy(ZipOutputStream zip) throws IOException, SQLException {
    try (Connection connection = owner.getConnection()) {
      // Kept for this session alone: what is written meanwhile stays until it has been copied.
      ask(connection, "select pg_create_physical_replication_slot('entente_backup_' || pg_backend_pid(), true, true)");
      ask(connection, "select pg_backup_start('entente', true)");
      try (Stream<Path> top = Files.list(home)) {
        for (Path path : top.filter(p -> !LEFT_OUT.contains(String.valueOf(p.getFileName()))).sorted().toList())
          walk(zip, path);
      }
      String label = ask(connection, "select labelfile from pg_backup_stop(false)");
      zip.putNextEntry(new ZipEntry(CLUSTER + "/backup_label"));
      zip.write(label.getBytes(StandardCharsets.UTF_8));
      try (Stream<Path> log = Files.list(home.resolve(CLUSTER).resolve("pg_wal"))) {
        for (Path segment : log.filter(p -> String.valueOf(p.getFileName()).matches("[0-9A-F]{24}")).sorted().toList())
          put(zip, segment);
      }
    }
  }

  private void walk(ZipOutputStream zip, Path start) throws IOException {
    try (Stream<Path> all = Files.walk(start)) {
      for (Path path : (Iterable<Path>) all.filter(this::belongs)::iterator) {
        if (Files.isDirectory(path)) {
          zip.putNextEntry(new ZipEntry(home.relativize(path) + "/"));
          zip.closeEntry();
        } else
          put(zip, path);
      }
    }
  }

  /** Not what belongs to the running process; of folders that pass with it only the folders. */
  private boolean belongs(Path path) {
    Path inside = home.relativize(path);
    String name = String.valueOf(path.getFileName());
    if (!inside.startsWith(CLUSTER) || inside.getNameCount() == 1)
      return true;
    if (List.of("postmaster.pid", "postmaster.opts", "backup_label").contains(name) || name.startsWith("pgsql_tmp"))
      return false;
    return inside.getNameCount() == 2 || !PASSING.contains(inside.getName(1).toString()) || name.equals("archive_status") || name.equals("summaries");
  }

  /** A file may go while others are copied: the log tells PostgreSQL of it. */
  private void put(ZipOutputStream zip, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      zip.putNextEntry(new ZipEntry(home.relativize(file).toString()));
      in.transferTo(zip);
      zip.closeEntry();
    } catch (NoSuchFileException gone) {
      return;
    }
  }

  private static String ask(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }
}
