package org.entente.proofs;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays the actors and the matters into a database, behind every door, as they stand in the tables. */
final class World {
  /** Whose things nobody else may touch: a saved view, a batch of texts. */
  static final String OWNER = "mx.a.desk";
  static final UUID VIEW = id("view", OWNER);
  static final UUID BATCH = id("batch", OWNER);
  private final JdbcClient owner;
  private final TransactionTemplate transaction;
  private final String passwordHash;
  private final Map<String, Integer> principals = new HashMap<>();

  World(DataSource owner, String passwordHash) throws SQLException {
    var one = new SingleConnectionDataSource(owner.getConnection(), true); // the owner has no pool, and signing in anew for every look takes longest
    this.owner = JdbcClient.create(one);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(one));
    this.passwordHash = passwordHash;
  }

  /** The id of a person or a seat: the same in every world. */
  static UUID id(String what, String of) {
    return UUID.nameUUIDFromBytes((what + " " + of).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The token with which an actor calls the API. */
  static String token(Actor actor) {
    return "ent_" + actor.login();
  }

  void people(List<Actor> actors) {
    transaction.executeWithoutResult(status -> {
      Stream.of("MXA", "MXB", "MXC", "MXD", "MXE", "MXF", "MXG", "MXH", "MXQ", "MXS", "MXU", "MXZ").forEach(this::agency);
      Stream.of("MXA/1", "MXA/2", "MXB/1", "MXB/2", "MXU/1", "MXU/2").forEach(this::unit);
      Actor.GROUPS.forEach((group, members) -> group(group, members.stream().sorted().toList()));
      Actor.HEIRS.forEach((gone, heir) -> owner.sql("update entente.agency set until = current_date, successor = :heir where code = :gone")
          .param("heir", id("agency", heir)).param("gone", gone).update());
      actors.stream().filter(actor -> !actor.is("anonymous")).forEach(this::seat);
      things();
    });
  }

  private void things() {
    owner.sql("insert into entente.saved_view (id, owner, register, name, query) values (:id, :owner, 'tasks', 'Mine', 'stage=DONE')")
        .param("id", VIEW).param("owner", id("person", OWNER)).update();
    owner.sql("""
        insert into entente.intake (id, batch, person, n, file_name, sha256, level, stage, sent_at)
        values (gen_random_uuid(), :batch, :owner, 0, 'one.txt', 'x', 1, 4, now())
        """).param("batch", BATCH).param("owner", id("person", OWNER)).update();
  }

  private int principal(int kind, UUID ref, String word) {
    int number = owner.sql("insert into entente.principal (kind, ref, code) values (:kind, :ref, :code) returning id").param("kind", kind)
        .param("ref", ref).param("code", kind == 1 ? word : null).query((row, n) -> row.getInt(1)).single();
    principals.put(word, number);
    return number;
  }

  private void agency(String code) {
    owner.sql("""
        insert into entente.agency (id, principal, code, kind, pillar, names)
        values (:id, :principal, :code, 'MINISTRY', 2, jsonb_build_object('en', :code || ' agency', 'vi', 'Cơ quan ' || :code))
        """).param("id", id("agency", code)).param("principal", principal(1, id("agency", code), code)).param("code", code).update();
  }

  private void unit(String word) {
    owner
        .sql(
            "insert into entente.unit (id, principal, agency, code, names) values (:id, :principal, :agency, :code, jsonb_build_object('en', :code))")
        .param("id", id("unit", word)).param("principal", principal(2, id("unit", word), word)).param("agency", id("agency", word.split("/")[0]))
        .param("code", word).update();
  }

  private void group(String word, List<String> members) {
    owner.sql("insert into entente.agency_group (id, principal, code, names) values (:id, :principal, :code, jsonb_build_object('en', :code))")
        .param("id", id("group", word)).param("principal", principal(3, id("group", word), word)).param("code", word).update();
    members.forEach(member -> owner.sql("insert into entente.group_member (agency_group, agency) values (:group, :agency)")
        .param("group", id("group", word)).param("agency", id("agency", member)).update());
  }

  private void seat(Actor actor) {
    UUID person = id("person", actor.person());
    if (actor.login().equals(actor.person())) {
      owner.sql("insert into entente.person (id, principal, names) values (:id, :principal, jsonb_build_object('en', :login, 'vi', :login))")
          .param("id", person).param("principal", principal(4, person, actor.login())).param("login", actor.login()).update();
      owner.sql("insert into house.account (login, person, password_hash, language, enabled) values (:login, :id, :hash, 'en', :enabled)")
          .param("login", actor.login()).param("id", person).param("hash", passwordHash).param("enabled", !actor.is("disabled")).update();
    }
    int office = List.of("DESK", "SECRETARY", "HEAD", "LIAISON", "AUDITOR", "ADMINISTRATOR").indexOf(actor.office()) + 1;
    owner.sql("""
        insert into entente.seat (id, person, agency, unit, office, clearance, main, since, until)
        values (:id, :person, :agency, :unit, :office, :clearance, :main,
          case when :future then current_date + 1 else '-infinity' end, case when :gone then current_date - 1 else 'infinity' end)
        """).param("id", id("seat", actor.login())).param("person", person).param("agency", id("agency", actor.agency()))
        .param("unit", actor.unit().isEmpty() ? null : id("unit", actor.agency() + "/" + actor.unit())).param("office", office)
        .param("clearance", actor.clearance()).param("main", actor.login().equals(actor.person())).param("future", actor.is("since"))
        .param("gone", actor.is("until")).update();
    owner.sql("""
        insert into house.token (hash, person, seat, name, until)
        values (encode(sha256(convert_to(:token, 'utf8')), 'hex'), :person, :seat, 'proof', '2099-01-01')
        """).param("token", token(actor)).param("person", person).param("seat", id("seat", actor.login())).update();
  }

  /** The number of an agency, unit, group or person in this database. */
  int principal(String word) {
    return principals.get(word);
  }

  void matters(List<Matter> matters) {
    matters.forEach(matter -> transaction.executeWithoutResult(status -> new Laying(owner, this, matter).lay()));
  }

  long version(Matter matter) {
    return owner.sql("select version from entente.dossier where id = :id").param("id", matter.id()).query((row, n) -> row.getLong(1)).single();
  }

  JdbcClient owner() {
    return owner;
  }
}
