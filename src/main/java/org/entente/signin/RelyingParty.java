package org.entente.signin;

import java.net.URI;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;

/**
 * The address that passkeys are bound to: that of the setting, else {@code localhost} with the port that is served. It is never taken from a
 * request. A device always asks who is there, by PIN, finger or face, so that a passkey is two proofs in one.
 */
@Component
class RelyingParty {
  private static final String LOCAL = "localhost";
  private final SignInProperties properties;
  private final Environment environment;
  private final PasskeyHolderRepository holders;
  private final PasskeyRepository passkeys;
  private @Nullable WebAuthnRelyingPartyOperations operations;

  RelyingParty(SignInProperties properties, Environment environment, PasskeyHolderRepository holders, PasskeyRepository passkeys) {
    this.properties = properties;
    this.environment = environment;
    this.holders = holders;
    this.passkeys = passkeys;
  }

  /** Whether a browser that asked at this address can use passkeys. */
  boolean serves(HttpServletRequest request) {
    return origin().getHost().equalsIgnoreCase(request.getServerName());
  }

  /** What the library does with passkeys, bound to the address. Made at first use, for the port is known only when it is served. */
  synchronized WebAuthnRelyingPartyOperations operations() {
    if (operations == null)
      operations = bound(origin());
    return operations;
  }

  private WebAuthnRelyingPartyOperations bound(URI origin) {
    var us = PublicKeyCredentialRpEntity.builder().id(origin.getHost()).name("Entente").build();
    var made = new Webauthn4JRelyingPartyOperations(holders, passkeys, us, Set.of(origin.toString()));
    made.setCustomizeCreationOptions(options -> options.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
        .residentKey(ResidentKeyRequirement.REQUIRED).userVerification(UserVerificationRequirement.REQUIRED).build()));
    made.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
    return made;
  }

  /** Scheme, host and port at which people reach this installation. */
  URI origin() {
    String set = properties.origin();
    if (set != null && !set.isBlank()) {
      URI address = URI.create(set.strip());
      return URI.create(address.getScheme() + "://" + address.getAuthority());
    }
    return URI.create("http://" + LOCAL + ":" + environment.getProperty("local.server.port", environment.getProperty("server.port", "8080")));
  }
}
