import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets clients ask for some time, each on a connection of its own, and says how long they waited. */
final class Load {
  private final int port;
  private int errors;

  Load(int port) {
    this.port = port;
  }

  /** One request, the n-th of all; gives its answer. */
  @FunctionalInterface
  interface Call {
    Connection.Answer send(Connection connection, int n) throws IOException;
  }

  /** What clients waited, in nanoseconds, ascending. */
  record Waits(long[] sorted, double seconds, int wrong) {
    String row(String what, int clients) {
      return "| %s | %d | %.1f | %.1f | %.0f | %d |".formatted(what, clients, at(50), at(95), sorted.length / seconds, wrong);
    }

    private double at(int percent) {
      return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }
  }

  int errors() {
    return errors;
  }

  /** Each client asks at least once, and again until the time is over. */
  Waits run(String what, Call call, int clients, Duration time) throws InterruptedException, ExecutionException {
    AtomicInteger number = new AtomicInteger();
    AtomicInteger wrong = new AtomicInteger();
    List<Future<long[]>> all = new ArrayList<>();
    long begun = System.nanoTime();
    try (var threads = Executors.newFixedThreadPool(clients)) {
      for (int c = 0; c < clients; c++)
        all.add(threads.submit(client(what, call, begun + time.toNanos(), number, wrong)));
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    List<long[]> waits = new ArrayList<>();
    for (Future<long[]> one : all)
      waits.add(one.get());
    errors += wrong.get();
    return new Waits(waits.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds, wrong.get());
  }

  private Callable<long[]> client(String what, Call call, long end, AtomicInteger number, AtomicInteger wrong) {
    return () -> {
      List<Long> waits = new ArrayList<>();
      try (var connection = new Connection(port)) {
        do {
          long from = System.nanoTime();
          if (!isGood(what, call, connection, number.getAndIncrement()))
            wrong.incrementAndGet();
          waits.add(System.nanoTime() - from);
        } while (System.nanoTime() < end);
      }
      return waits.stream().mapToLong(Long::longValue).toArray();
    };
  }

  private static boolean isGood(String what, Call call, Connection connection, int n) {
    try {
      Connection.Answer answer = call.send(connection, n);
      if (!answer.isGood())
        System.err.println(what + ": " + answer.status() + " " + answer.body().substring(0, Math.min(300, answer.body().length())));
      return answer.isGood();
    } catch (IOException | RuntimeException e) {
      System.err.println(what + ": " + e);
      return false;
    }
  }
}
