package org.entente.api;

import java.util.Map;
import java.util.Optional;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of kept answers: the officer's own, inside the door; the house only throws old ones away. */
@Repository
class IdempotencyRepository {
  private final JdbcClient jdbc;
  private final JdbcClient house;
  private final JsonMapper json;

  IdempotencyRepository(JdbcClient jdbc, @Qualifier("house") JdbcClient house, JsonMapper json) {
    this.jdbc = jdbc;
    this.house = house;
    this.json = json;
  }

  /**
   * An answer as it was sent.
   *
   * @param fingerprint of the request it answered
   */
  record Kept(String fingerprint, int status, Map<String, String> headers, String body) {}

  /**
   * Takes the key for this transaction; false when an answer is kept under it. While another transaction holds the key this waits, and fails
   * as a concurrent change when that one commits. Reading a long text may leave the transaction idle for a while.
   */
  boolean claim(String key, String fingerprint) {
    return jdbc.sql("""
        insert into idempotency (person, key, fingerprint)
        select officer(), :key, :fingerprint
        from set_config('idle_in_transaction_session_timeout', '60s', true)
        on conflict do nothing
        """).param("key", key).param("fingerprint", fingerprint).update() == 1;
  }

  void keep(String key, Kept answer) {
    jdbc.sql("""
        update idempotency
        set status = :status, headers = :headers::jsonb, body = :body
        where person = officer()
          and key = :key
        """).param("key", key).param("status", answer.status()).param("headers", json.writeValueAsString(answer.headers()))
        .param("body", answer.body()).update();
  }

  Optional<Kept> find(String key) {
    return jdbc.sql("""
        select fingerprint, status, headers, body
        from idempotency
        where person = officer()
          and key = :key
        """).param("key", key).query((row, n) -> new Kept(row.getString("fingerprint"), row.getInt("status"),
        json.readValue(row.getString("headers"), new TypeReference<Map<String, String>>() {
        }), row.getString("body"))).optional();
  }

  /** Throws away what is older than a day: the policy knows which. */
  int forget() {
    return house.sql("delete from entente.idempotency").update();
  }
}
