package org.entente.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.entente.access.Deed;
import org.entente.agencies.PersonId;
import org.entente.agencies.SeatId;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of tokens, on the house's pool. */
@Repository
class TokenRepository {
  private final JdbcClient jdbc;

  TokenRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(String hash, PersonId person, SeatId seat, Tokens.Wanted wanted, OffsetDateTime now, OffsetDateTime until) {
    jdbc.sql("""
        insert into token (hash, person, seat, name, read_only, deeds, made_at, until)
        values (:hash, :person, :seat, :name, :readOnly, :deeds::text[], :now, :until)
        """).param("hash", hash).param("person", person.value()).param("seat", seat.value()).param("name", wanted.name())
        .param("readOnly", wanted.readOnly()).param("deeds", wanted.deeds().stream().map(Enum::name).sorted().toArray(String[]::new))
        .param("now", now).param("until", until).update();
  }

  record Holder(String login, @Nullable SeatId seat, boolean readOnly, Set<Deed> deeds, @Nullable Instant used) {}

  Optional<Holder> holder(String hash, OffsetDateTime now) {
    return jdbc.sql("""
        select c.login, t.seat, t.read_only, t.deeds, t.used_at
        from token t
        join account c on c.person = t.person
        where t.hash = :hash
          and t.until > :now
          and c.enabled
        """).param("hash", hash).param("now", now).query((row, n) -> {
      UUID seat = row.getObject("seat", UUID.class);
      return new Holder(row.getString("login"), seat == null ? null : new SeatId(seat), row.getBoolean("read_only"), deeds(row), used(row));
    }).optional();
  }

  void use(String hash, OffsetDateTime now) {
    jdbc.sql("update token set used_at = :now where hash = :hash").param("hash", hash).param("now", now).update();
  }

  /** The tokens of a person that have not ended, the newest first. */
  List<Tokens.Kept> of(PersonId person, OffsetDateTime now) {
    return jdbc.sql("""
        select t.id, t.name, t.seat, t.read_only, t.deeds, t.made_at, t.until, t.used_at
        from token t
        where t.person = :person
          and t.until > :now
        order by t.made_at desc, t.id
        """).param("person", person.value()).param("now", now).query((row, n) -> {
      UUID seat = row.getObject("seat", UUID.class);
      return new Tokens.Kept(row.getObject("id", UUID.class), row.getString("name"), seat == null ? null : new SeatId(seat),
          row.getBoolean("read_only"), deeds(row), at(row, "made_at"), at(row, "until"), used(row));
    }).list();
  }

  boolean remove(PersonId person, UUID id) {
    return jdbc.sql("delete from token where person = :person and id = :id").param("person", person.value()).param("id", id).update() == 1;
  }

  private static Set<Deed> deeds(ResultSet row) throws SQLException {
    var array = row.getArray("deeds");
    if (array == null)
      return EnumSet.allOf(Deed.class);
    Set<Deed> deeds = EnumSet.noneOf(Deed.class);
    Set<String> names = Set.copyOf(Arrays.asList((String[]) array.getArray()));
    Arrays.stream(Deed.values()).filter(deed -> names.contains(deed.name())).forEach(deeds::add);
    return deeds;
  }

  private static Instant at(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant used(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("used_at", OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
