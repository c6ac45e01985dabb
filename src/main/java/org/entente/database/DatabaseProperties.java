package org.entente.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are. Without {@code url} a PostgreSQL is embedded below {@code folder}.
 *
 * @param folder where an embedded PostgreSQL keeps its files
 * @param port of the embedded PostgreSQL; 0 for any free one
 * @param url JDBC address of an outer PostgreSQL 16 or newer
 * @param user who the application signs in as; a member of entente_app and entente_house
 * @param ownerUser who migrates; the application's user when left out
 * @param join whether to use the server that another process of the installation runs, instead of refusing
 * @param poolSize connections of the pool that acts for officers
 */
@ConfigurationProperties("entente.db")
record DatabaseProperties(@DefaultValue("data") Path folder, @DefaultValue("0") int port, @Nullable String url, @Nullable String user,
    @Nullable String password, @Nullable String ownerUser, @Nullable String ownerPassword, @DefaultValue("false") boolean join,
    @DefaultValue("16") int poolSize) {
  boolean isEmbedded() {
    return url == null || url.isBlank();
  }
}
