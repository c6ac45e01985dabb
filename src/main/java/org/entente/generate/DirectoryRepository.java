package org.entente.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/** SQL of the generated directory, as the owner. Names are JSON, {@code {"vi": "…"}}. */
final class DirectoryRepository {
  private final Connection connection;

  DirectoryRepository(Connection connection) throws SQLException {
    this.connection = connection;
    try (var statement = connection.createStatement()) {
      statement.execute("set local role entente_owner");
      statement.execute("set local search_path = house, entente");
    }
  }

  /** Kind 1 agency, 2 unit, 3 group, 4 person. */
  Principal principal(int kind, UUID of, @Nullable String code) throws SQLException {
    try (var insert = prepare("insert into principal (kind, ref, code) values (?, ?, ?) returning id", kind, of, code);
        ResultSet row = insert.executeQuery()) {
      row.next();
      return new Principal(row.getInt(1));
    }
  }

  void agency(UUID id, Principal principal, String code, String kind, int pillar, String names) throws SQLException {
    run("""
        insert into agency (id, principal, code, kind, pillar, names, invented)
        values (?, ?, ?, ?, ?, ?::jsonb, true)
        """, id, principal.value(), code, kind, pillar, names);
  }

  void unit(UUID id, Principal principal, UUID agency, String code, String names) throws SQLException {
    run("insert into unit (id, principal, agency, code, names) values (?, ?, ?, ?, ?::jsonb)", id, principal.value(), agency, code, names);
  }

  void group(UUID id, Principal principal, String code, String names) throws SQLException {
    run("insert into agency_group (id, principal, code, names) values (?, ?, ?, ?::jsonb)", id, principal.value(), code, names);
  }

  void member(UUID group, UUID agency) throws SQLException {
    run("insert into group_member (agency_group, agency) values (?, ?)", group, agency);
  }

  void person(UUID id, Principal principal, String names) throws SQLException {
    run("insert into person (id, principal, names, invented) values (?, ?, ?::jsonb, true)", id, principal.value(), names);
  }

  void seat(UUID id, UUID person, UUID agency, UUID unit, int office, int clearance) throws SQLException {
    run("""
        insert into seat (id, person, agency, unit, office, clearance)
        values (?, ?, ?, ?, ?, ?)
        """, id, person, agency, unit, office, clearance);
  }

  void account(String login, UUID person, String hash) throws SQLException {
    run("insert into account (login, person, password_hash, language) values (?, ?, ?, 'en')", login, person, hash);
  }

  private void run(String sql, @Nullable Object... values) throws SQLException {
    try (var statement = prepare(sql, values)) {
      statement.executeUpdate();
    }
  }

  private PreparedStatement prepare(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++)
      statement.setObject(i + 1, values[i]);
    return statement;
  }
}
