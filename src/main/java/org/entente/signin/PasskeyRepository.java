package org.entente.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** SQL of passkeys, on the house's pool. */
@Repository
class PasskeyRepository implements UserCredentialRepository {
  private final JdbcClient jdbc;
  private final Clock clock;

  PasskeyRepository(@Qualifier("house") JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A passkey as its person sees it. */
  record Kept(UUID id, String name, Instant madeAt, @Nullable Instant used) {}

  List<Kept> of(String login) {
    return jdbc.sql("select id, name, made_at, used_at from passkey where login = :login order by made_at, id").param("login", login)
        .query((row, n) -> new Kept(row.getObject("id", UUID.class), row.getString("name"),
            Objects.requireNonNull(at(row, "made_at")), at(row, "used_at")))
        .list();
  }

  boolean rename(String login, UUID id, String name) {
    return jdbc.sql("update passkey set name = :name where login = :login and id = :id").param("name", name).param("login", login).param("id", id)
        .update() == 1;
  }

  boolean remove(String login, UUID id) {
    return jdbc.sql("delete from passkey where login = :login and id = :id").param("login", login).param("id", id).update() == 1;
  }

  @Override
  public void delete(Bytes credential) {
    jdbc.sql("delete from passkey where credential = :credential").param("credential", credential.getBytes()).update();
  }

  /**
   * Keeps a new passkey, or that one was used. The library compares a device's count with that of the day the key was made; here it must be
   * higher than at its last use, or there are two devices with one key.
   *
   * @throws IllegalArgumentException when it is not
   */
  @Override
  public void save(CredentialRecord key) {
    int kept = jdbc.sql("""
        insert into passkey as p (credential, login, name, public_key, attestation, signatures, backup_eligible, backed_up, transports, made_at)
        select :credential, h.login, :name, :key, :attestation, :signatures, :eligible, :backedUp, :transports::text[], :now
        from passkey_holder h
        where h.handle = :handle
        on conflict (credential) do update set signatures = excluded.signatures, used_at = :now
        where p.login = excluded.login
          and (excluded.signatures > p.signatures or excluded.signatures = 0 and p.signatures = 0)
        """).param("credential", key.getCredentialId().getBytes()).param("handle", key.getUserEntityUserId().getBytes()).param("name", key.getLabel())
        .param("key", key.getPublicKey().getBytes()).param("attestation", Objects.requireNonNull(key.getAttestationObject()).getBytes())
        .param("signatures", key.getSignatureCount()).param("eligible", key.isBackupEligible()).param("backedUp", key.isBackupState())
        .param("transports", key.getTransports().stream().map(AuthenticatorTransport::getValue).sorted().toArray(String[]::new))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    if (kept == 0)
      throw new IllegalArgumentException("count of signatures");
  }

  @Override
  public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
    return jdbc.sql("select p.*, h.handle from passkey p join passkey_holder h on h.login = p.login where p.credential = :credential")
        .param("credential", credential.getBytes()).query((row, n) -> key(row)).optional().orElse(null);
  }

  @Override
  public List<CredentialRecord> findByUserId(Bytes handle) {
    return jdbc.sql("select p.*, h.handle from passkey p join passkey_holder h on h.login = p.login where h.handle = :handle order by p.made_at")
        .param("handle", handle.getBytes()).query((row, n) -> key(row)).list();
  }

  private static CredentialRecord key(ResultSet row) throws SQLException {
    Set<AuthenticatorTransport> transports = Arrays.stream((String[]) row.getArray("transports").getArray()).map(AuthenticatorTransport::valueOf)
        .collect(Collectors.toSet());
    return ImmutableCredentialRecord.builder().credentialType(PublicKeyCredentialType.PUBLIC_KEY).credentialId(new Bytes(row.getBytes("credential")))
        .userEntityUserId(new Bytes(row.getBytes("handle"))).publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
        .signatureCount(row.getLong("signatures")).uvInitialized(true).backupEligible(row.getBoolean("backup_eligible"))
        .backupState(row.getBoolean("backed_up")).transports(transports).attestationObject(new Bytes(row.getBytes("attestation")))
        .label(row.getString("name")).build();
  }

  private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
