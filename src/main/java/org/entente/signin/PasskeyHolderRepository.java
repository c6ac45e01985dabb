package org.entente.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/** SQL of the handles by which devices know accounts, on the house's pool. */
@Repository
class PasskeyHolderRepository implements PublicKeyCredentialUserEntityRepository {
  private static final RowMapper<PublicKeyCredentialUserEntity> HOLDER = (row, n) -> ImmutablePublicKeyCredentialUserEntity.builder()
      .id(new Bytes(row.getBytes("handle"))).name(row.getString("login")).displayName(row.getString("login")).build();
  private final JdbcClient jdbc;

  PasskeyHolderRepository(@Qualifier("house") JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
    return jdbc.sql("select login, handle from passkey_holder where handle = :handle").param("handle", handle.getBytes()).query(HOLDER).optional()
        .orElse(null);
  }

  @Override
  public @Nullable PublicKeyCredentialUserEntity findByUsername(String login) {
    return jdbc.sql("select login, handle from passkey_holder where login = :login").param("login", login).query(HOLDER).optional().orElse(null);
  }

  /** A handle once given stays, for the devices keep it. */
  @Override
  public void save(PublicKeyCredentialUserEntity holder) {
    jdbc.sql("insert into passkey_holder (login, handle) values (:login, :handle) on conflict (login) do nothing").param("login", holder.getName())
        .param("handle", holder.getId().getBytes()).update();
  }

  @Override
  public void delete(Bytes handle) {
    jdbc.sql("delete from passkey_holder where handle = :handle").param("handle", handle.getBytes()).update();
  }
}
