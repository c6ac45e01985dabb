package org.entente.proofs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.http.HttpMethod;

/** One schedule: a dossier, people who work on it at once, and what must hold however their calls fall between each other. */
abstract class Race {
  private static final Pattern VERSION = Pattern.compile("ETag: \\[\"(\\d+)\"]");
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final List<Actor> ACTORS = Actor.all();
  final Random chance;
  final long seed;
  final World world;
  final Queue<String> faults = new ConcurrentLinkedQueue<>();
  final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
  UUID id = new UUID(0, 0);
  private final Caller caller;
  private final Turns turns;

  Race(long seed, World world, Caller caller, Connection server, UnaryOperator<String> mutant) {
    this.seed = seed;
    this.chance = new Random(seed);
    this.world = world;
    this.caller = caller;
    this.turns = new Turns(chance, server, mutant);
  }

  /** Lays the dossier and says who does what. */
  abstract void lay();

  /** What must hold when all is done. */
  abstract void check();

  /** Runs it; gives what was wrong. */
  List<String> run() throws InterruptedException, SQLException {
    lay();
    turns.run().forEach(failure -> faults.add("failed: " + failure));
    check();
    checkVersions();
    after();
    return faults.stream().map(fault -> "schedule " + seed + ", " + this + ": " + fault).toList();
  }

  /** Puts back what the others need. */
  void after() {}

  final void does(Turns.Work work) {
    turns.add(work);
  }

  static Actor actor(String login) {
    return ACTORS.stream().filter(actor -> actor.login().equals(login)).findFirst().orElseThrow();
  }

  /** One request to the API; a GET of the dossier gives its version, a write takes one. */
  final Answer api(String login, String method, String address, String body, long version) {
    HandlerRow row = new HandlerRow(HttpMethod.valueOf(method), "/api/v1" + address, "", body);
    return caller.call(actor(login), row, row.address(), body, version, "");
  }

  final Answer page(String login, String address) {
    return caller.call(actor(login), new HandlerRow(HttpMethod.GET, address, "", ""), address, "", 0, "");
  }

  static long version(Answer answer) {
    var found = VERSION.matcher(answer.text());
    return found.find() ? Long.parseLong(found.group(1)) : 0;
  }

  final UUID opened(Answer answer) {
    var found = ID.matcher(answer.text());
    if (!answer.isDone() || !found.find())
      throw new IllegalStateException("not opened: " + answer.text());
    return UUID.fromString(found.group(1));
  }

  /** Does a deed on the version it reads, and again on the next when somebody was faster; gives the last answer. */
  final Answer insisting(String login, String address, String deed, String body, int times) {
    Answer answer = new Answer(0, "");
    for (int n = 0; n < times && !answer.isDone() || n == 0; n++) {
      Answer seen = api(login, "GET", address, "", 0);
      if (!seen.isDone())
        return seen;
      answer = api(login, "POST", deed, body, version(seen));
      if (!List.of(200, 201, 412, 503).contains(answer.status()))
        return answer;
    }
    return answer;
  }

  /** Every version was entered once, none is missing, and the sight of the dossier is the one its grounds give. */
  private void checkVersions() {
    long version = world.owner().sql("select version from entente.dossier where id = :id").param("id", id).query(Long.class).single();
    List<Long> entered = world.owner().sql("select version from entente.journal where dossier = :id and fact <> 'DossierRead' order by version")
        .param("id", id).query(Long.class).list();
    if (!entered.equals(Stream.iterate(1L, n -> n <= version, n -> n + 1).toList()))
      faults.add("lost update: version " + version + ", entries of " + entered);
    long stray = world.owner().sql("""
        select count(*) from (
          (select * from entente.derived where dossier = :id except select * from entente.visible where dossier = :id and until > now())
          union all
          (select * from entente.visible where dossier = :id and until > now() except select * from entente.derived where dossier = :id)) x
        """).param("id", id).query(Long.class).single();
    if (stray > 0)
      faults.add("sight is not what the grounds give");
  }
}
