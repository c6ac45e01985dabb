package org.entente.proofs;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Somebody loses sight of a guiding document while they read and write it, others rewrite it, and whoever took the sight away writes a secret into it
 * at once. What the others wrote stays; who lost sight gets nothing of it in any request that began afterwards, and never the secret.
 */
final class SightRace extends Race {
  private static final Pattern TITLE = Pattern.compile("\"vi\":\"([^\"]*)\"");
  private static final List<Way> WAYS = List.of(Way.values());
  private final DataSource owner;
  private final Way way;
  private final String victim;
  private volatile long lost = Long.MAX_VALUE;

  /** How sight is lost. In a seat or a group it is lost at the next request; else for whatever reads next. */
  enum Way {
    SHARE, UNIT, GROUP_SHARE, LEVEL, CIRCLE, MEMBER, MERGER, EXPIRY, SEAT, GROUP;

    boolean isAtOnce() {
      return this != SEAT && this != GROUP;
    }
  }

  SightRace(long seed, World world, Caller caller, DataSource owner, Connection server, UnaryOperator<String> mutant) {
    super(seed, world, caller, server, mutant);
    this.owner = owner;
    way = WAYS.get((int) Math.floorMod(seed, WAYS.size()));
    victim = switch (way) {
      case UNIT -> "mx.u.one";
      case GROUP, GROUP_SHARE -> "mx.d.secretary";
      case MERGER -> "mx.h.secretary";
      default -> "mx.b.head";
    };
  }

  private String reader() {
    return switch (way) {
      case UNIT -> "unit:MXU/MXU/1";
      case GROUP, GROUP_SHARE -> "group:@MXPROV";
      case MEMBER -> "person:" + World.id("person", victim);
      default -> "agency:MXB";
    };
  }

  @Override
  void lay() {
    id = opened(api("mx.a.head", "POST", "/guidance", form("Mở"), 1));
    if (way == Way.MEMBER)
      insisting("mx.a.head", sheet(), dossier("circle"), "{\"reason\":\"x\"}", 1);
    String table = way == Way.MEMBER
        ? "named (dossier, principal, right_, granted_by, reason)"
        : "share (dossier, principal, right_, granted_by, reason)";
    world.owner().sql("insert into entente." + table + " values (:id, :reader, 2, :by, 'x')").param("id", id).param("reader", principal())
        .param("by", World.id("person", "mx.a.head")).update();
    world.owner().sql("select entente.recompute(:id)").param("id", id).query((row, n) -> n).list();
    does(this::revoke);
    does(person -> rewrite(person, "mx.a.secretary"));
    does(person -> rewrite(person, victim));
    does(this::read);
  }

  private int principal() {
    return world
        .principal(way == Way.MERGER ? "MXG" : way == Way.MEMBER ? victim : reader().substring(reader().indexOf(':') + 1).replace("MXU/MXU", "MXU"));
  }

  private String sheet() {
    return "/dossiers/" + id + "/access";
  }

  private String dossier(String deed) {
    return "/dossiers/" + id + "/" + deed;
  }

  private static String form(String title) {
    return "{\"symbol\":\"98-KH/TW\",\"titles\":{\"vi\":\"%s\"},\"level\":0}".formatted(title);
  }

  private void revoke(Turns.Person person) throws SQLException {
    long at = switch (way) {
      case SEAT -> byHand(person, "update entente.seat set until = current_date where id = '" + World.id("seat", victim) + "'");
      case GROUP -> byHand(person, "delete from entente.group_member where agency_group = '" + World.id("group", "@MXPROV") + "' and agency = '"
          + World.id("agency", "MXD") + "'");
      case EXPIRY -> expire(person);
      case LEVEL -> deed(person, "level", "{\"level\":2,\"reason\":\"x\"}");
      case CIRCLE -> deed(person, "circle", "{\"reason\":\"x\"}");
      case MEMBER -> deed(person, "circle/members/end", "{\"reader\":\"%s\"}".formatted(reader()));
      case MERGER -> merged(person);
      default -> deed(person, "shares/end", "{\"reader\":\"%s\"}".formatted(reader()));
    };
    lost = at;
    for (int n = 0; n < 20 && !write("mx.a.head", "mxsecret" + seed); n++)
      person.begin();
    if (way == Way.EXPIRY)
      byHand(person, "select entente.expire(1000)");
  }

  private long deed(Turns.Person person, String deed, String body) {
    for (int n = 0; n < 40; n++) {
      long seen = version(api("mx.a.head", "GET", sheet(), "", 0));
      person.begin();
      if (api("mx.a.head", "POST", dossier(deed), body, seen).isDone())
        return person.committed();
    }
    throw new IllegalStateException("could not " + deed);
  }

  /** The clock passes the end of the share. */
  private long expire(Turns.Person person) throws SQLException {
    return byHand(person, "update entente.share set until = clock_timestamp() where dossier = '" + id + "'; update entente.visible set until = "
        + "clock_timestamp() where dossier = '" + id + "' and principal = " + world.principal("MXB"));
  }

  private long merged(Turns.Person person) throws SQLException {
    byHand(person, "select set_config('app.officer', '" + World.id("person", "mx.a.head") + "', true); select entente.merge_agency("
        + world.principal("MXG") + ", " + world.principal("MXH") + ", 1000)");
    return deed(person, "shares/end", "{\"reader\":\"agency:MXH\"}");
  }

  /** As the house does it, again while others are faster. */
  private long byHand(Turns.Person person, String statements) throws SQLException {
    for (int n = 0;; n++) {
      person.begin();
      try (Connection connection = owner.getConnection(); var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        statement.execute(statements);
        connection.commit();
        return person.committed();
      } catch (SQLException e) {
        if (n == 20 || !"40001".equals(e.getSQLState()) && !"40P01".equals(e.getSQLState()))
          throw e;
      }
    }
  }

  private void rewrite(Turns.Person person, String login) {
    Random own = new Random(seed + login.hashCode());
    int n = 0;
    do {
      long began = person.begin();
      if (write(login, "mx" + login.replace(".", "") + n++) && login.equals(victim) && began > lost)
        faults.add("leak: wrote after sight was lost");
    } while (own.nextInt(3) == 0 && n < 3);
  }

  /** Adds a word to the title it reads; whether that was done. */
  private boolean write(String login, String word) {
    Answer seen = api(login, "GET", "/guidance/" + id, "", 0);
    var title = TITLE.matcher(seen.text());
    if (!seen.isDone() || !title.find())
      return false;
    boolean done = api(login, "PUT", "/guidance/" + id, form(title.group(1) + " " + word), version(seen)).isDone();
    if (done)
      acknowledged.add(word);
    return done;
  }

  /** Reads on until twice nothing should come any more. */
  private void read(Turns.Person person) {
    Random own = new Random(seed);
    int after = 0;
    for (int n = 0; after < 2 && n < 200; n++) {
      String place = places().get(own.nextInt(places().size()));
      long began = person.begin();
      boolean later = began > lost;
      Answer answer = place.startsWith("/api/v1") ? api(victim, "GET", place.substring(7), "", 0) : page(victim, place);
      if (answer.text().contains("mxsecret" + seed) && !place.contains("?q=") && (way.isAtOnce() || later))
        faults.add("leak: the secret in " + place);
      if (later && (place.contains(id.toString()) ? answer.isDone() : answer.text().contains(id.toString())))
        faults.add("leak: " + place + " answered after sight was lost: " + answer.status());
      after += later ? 1 : 0;
    }
    if (after < 2)
      faults.add("nothing was read after sight was lost");
  }

  private List<String> places() {
    return List.of("/api/v1/guidance/" + id, "/guidance/" + id, "/dossiers/" + id + "/access", "/guidance/" + id + "/edit",
        "/api/v1/journal/dossiers/" + id + "/entries", "/api/v1/dossiers/" + id + "/access", "/api/v1/guidance?size=200",
        "/api/v1/guidance?q=mxsecret" + seed, "/notifications/" + id);
  }

  @Override
  void check() {
    String title = world.owner().sql("select title ->> 'vi' from entente.dossier where id = :id").param("id", id).query(String.class).single();
    acknowledged.stream().filter(word -> !List.of(title.split(" ")).contains(word)).forEach(word -> faults.add("lost update: " + word + " is not in "
        + title));
    if (lost == Long.MAX_VALUE)
      faults.add("sight was never lost");
  }

  @Override
  void after() {
    if (way == Way.SEAT)
      world.owner().sql("update entente.seat set until = 'infinity' where id = :id").param("id", World.id("seat", victim)).update();
    if (way == Way.GROUP)
      world.owner().sql("insert into entente.group_member (agency_group, agency) values (:group, :agency) on conflict do nothing")
          .param("group", World.id("group", "@MXPROV")).param("agency", World.id("agency", "MXD")).update();
  }

  @Override
  public String toString() {
    return "sight lost by " + way;
  }
}
