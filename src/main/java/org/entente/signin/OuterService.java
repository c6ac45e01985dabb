package org.entente.signin;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * What the other service says of itself. It is asked when somebody first wants to sign in by it, not at the start: while it does not answer,
 * people sign in otherwise.
 */
@Component
@EnableConfigurationProperties(OpenIdProperties.class)
class OuterService {
  static final String ID = "openid";
  private static final Logger LOG = LoggerFactory.getLogger(OuterService.class);
  private final OpenIdProperties properties;
  private final RelyingParty us;
  private volatile @Nullable ClientRegistration known;

  OuterService(OpenIdProperties properties, RelyingParty us) {
    this.properties = properties;
    this.us = us;
  }

  /** The service as far as it has said who it is. */
  Optional<ClientRegistration> known() {
    return Optional.ofNullable(known);
  }

  /** The service; it is asked when it is not known. Empty when there is none, or when it does not answer. */
  Optional<ClientRegistration> find() {
    if (known == null && properties.isOn())
      known = asked();
    return known();
  }

  /** An address of ours, as the service must have it noted. */
  String address(String path) {
    return us.origin() + path;
  }

  private @Nullable ClientRegistration asked() {
    try {
      var service = ClientRegistrations.fromIssuerLocation(properties.issuer()).registrationId(ID).clientId(properties.clientId())
          .clientSecret(properties.clientSecret()).redirectUri(address("/sign-in/openid/back")).scope("openid", "profile")
          .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build());
      if (properties.clientSecret().isBlank())
        service.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
      return service.build();
    } catch (IllegalArgumentException | IllegalStateException silent) {
      LOG.warn("{} does not say who it is: {}", properties.issuer(), silent.getMessage());
      return null;
    }
  }
}
