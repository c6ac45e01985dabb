package org.entente.proofs;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/**
 * A client that writes, and keeps a list of what was acknowledged. A write without an answer, or put off, is sent again with the same key until it
 * is answered: then it has one effect.
 */
final class Ledger implements Runnable {
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(2)).build();
  private final Map<UUID, Known> tasks = new LinkedHashMap<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Installed installed;
  private final String token;
  private final Random chance;
  private final AtomicLong acknowledged;
  final Queue<String> faults = new ConcurrentLinkedQueue<>();

  Ledger(Installed installed, String token, long seed, AtomicLong acknowledged) {
    this.installed = installed;
    this.token = token;
    this.chance = new Random(seed);
    this.acknowledged = acknowledged;
  }

  /** What was acknowledged of a task. */
  private static final class Known {
    final List<String> notes = new ArrayList<>();
    long version = 1;
    int files;
  }

  /** What an answer says of a deed. */
  private record Done(int status, long version, String body) {}

  void end() {
    ended.countDown();
  }

  @Override
  public void run() {
    try {
      while (ended.getCount() > 0)
        one();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      faults.add(String.valueOf(e));
    }
  }

  /** One task from its opening over reports and a file to the last report. */
  private void one() throws InterruptedException {
    Done opened = deed("POST", "/api/v1/tasks", "{\"title\":\"Crash %d\",\"lead\":\"MOFA\",\"level\":0}".formatted(chance.nextLong()), 0);
    var id = ID.matcher(opened.body());
    if (opened.status() != 201 || !id.find())
      throw new IllegalStateException("not opened: " + opened);
    UUID task = UUID.fromString(id.group(1));
    Known known = new Known();
    tasks.put(task, known);
    changed(task, known, "acceptance", "");
    for (int n = 1 + chance.nextInt(4); n > 0 && ended.getCount() > 0; n--) {
      String note = "Note " + chance.nextLong();
      changed(task, known, "reports", "{\"note\":\"%s\",\"progress\":%d}".formatted(note, 10 * n));
      known.notes.add(note);
    }
    if (chance.nextBoolean()) {
      changed(task, known, "files", "x".repeat(2000 + chance.nextInt(200_000)));
      known.files++;
    }
  }

  private void changed(UUID task, Known known, String deed, String body) throws InterruptedException {
    Done done = deed("POST", "/api/v1/tasks/" + task + "/" + deed, body, known.version);
    if (done.status() >= 300 || done.version() != known.version + 1)
      faults.add(deed + " on version " + known.version + " of " + task + ": " + done);
    known.version = Math.max(known.version + 1, done.version());
  }

  private Done deed(String method, String address, String body, long version) throws InterruptedException {
    String key = "k" + Long.toHexString(chance.nextLong());
    for (;;) {
      try {
        Done done = send(method, address, body, version, key);
        if (done.status() < 500) {
          acknowledged.incrementAndGet();
          return done;
        }
        if (done.status() != 503 && done.status() != 502)
          faults.add(address + ": " + done);
      } catch (IOException e) {
        // no answer: it may have been done or not
      }
      if (ended.await(50, TimeUnit.MILLISECONDS))
        throw new InterruptedException("ended");
    }
  }

  private Done send(String method, String address, String body, long version, String key) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(installed.at(address)).timeout(Duration.ofSeconds(20)).header("Authorization", "Bearer " + token)
        .header("Idempotency-Key", key);
    if (version > 0)
      request.header("If-Match", "\"" + version + "\"");
    String sent = body;
    if (address.endsWith("/files")) {
      request.header("Content-Type", "multipart/form-data; boundary=crash");
      sent = "--crash\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n" + body
          + "\r\n--crash--\r\n";
    } else if (!body.isEmpty())
      request.header("Content-Type", "application/json");
    var answer = http.send(request.method(method, HttpRequest.BodyPublishers.ofString(sent)).build(), BodyHandlers.ofString());
    long next = answer.headers().firstValue("ETag").map(tag -> Long.parseLong(tag.replace("\"", ""))).orElse(0L);
    return new Done(answer.statusCode(), next, answer.body());
  }

  /** Whether what was acknowledged is there, wholly and once; a deed under way when the client ended may be there besides. */
  List<String> missing(Connection database) throws SQLException {
    List<String> missing = new ArrayList<>(faults);
    try (var look = database.prepareStatement("""
        select d.version, array(select note from entente.task_report where task = d.id order by n),
          (select count(*) from entente.file where dossier = d.id)
        from entente.dossier d
        where d.id = ?
        """)) {
      for (var task : tasks.entrySet()) {
        look.setObject(1, task.getKey());
        try (var row = look.executeQuery()) {
          Known known = task.getValue();
          if (!row.next() || row.getLong(1) < known.version || row.getLong(1) > known.version + 1)
            missing.add("lost: task " + task.getKey() + " in version " + known.version);
          else if (!Arrays.asList((String[]) row.getArray(2).getArray()).containsAll(known.notes) || row.getLong(3) < known.files)
            missing.add("half: task " + task.getKey());
        }
      }
    }
    return missing;
  }

  int size() {
    return tasks.size();
  }
}
