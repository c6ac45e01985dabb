package org.entente.signin;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Another service that says who somebody is, by OpenID Connect. Left out, there is none.
 *
 * @param issuer its address, which its tokens name and below which it describes itself
 * @param clientId what it calls this installation
 * @param clientSecret by which this installation proves itself to it; empty for none
 * @param claim the part of its token that is the login here
 * @param name what people call it; its host when left out
 */
@ConfigurationProperties("entente.openid")
record OpenIdProperties(@DefaultValue("") String issuer, @DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
    @DefaultValue("preferred_username") String claim, @Nullable String name) {
  boolean isOn() {
    return !issuer.isBlank() && !clientId.isBlank();
  }

  /** What people call it. */
  String words() {
    return name != null && !name.isBlank() ? name.strip() : isOn() ? String.valueOf(URI.create(issuer).getHost()) : "";
  }
}
