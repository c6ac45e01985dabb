package org.entente.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.webauthn4j.util.exception.WebAuthnException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passkeys: keys that stay on a person's device and sign what Entente asks, at its own address alone. What was asked is kept in the session and is
 * good for one answer.
 */
@Service
class Passkeys {
  /** Longest name of a passkey, in characters. */
  static final int LONGEST_NAME = 80;
  /** How long somebody who has not signed in may take for an answer, in seconds. */
  static final int PATIENCE = 600;
  private static final int LONGEST_ANSWER = 20_000;
  private static final String MAKING = "entente.passkey.making";
  private static final String ASKED = "entente.passkey.asked";
  private final RelyingParty us;
  private final PasskeyRepository passkeys;
  private final CredentialRepository accounts;
  private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule())
      .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL)).build();

  Passkeys(RelyingParty us, PasskeyRepository passkeys, CredentialRepository accounts) {
    this.us = us;
    this.passkeys = passkeys;
    this.accounts = accounts;
  }

  /** Whether the browser asks at the address that passkeys are bound to. */
  boolean areServed(HttpServletRequest request) {
    return us.serves(request);
  }

  /** The passkeys of an account, the oldest first. */
  List<PasskeyRepository.Kept> of(String login) {
    return passkeys.of(login);
  }

  /** What a browser needs to have a device make a passkey, in JSON. */
  String making(HttpServletRequest request, Authentication who) {
    var options = us.operations().createPublicKeyCredentialCreationOptions(new ImmutablePublicKeyCredentialCreationOptionsRequest(who));
    request.getSession().setAttribute(MAKING, options);
    return json.writeValueAsString(options);
  }

  /** Keeps the passkey that a device made for the account; false when the answer does not fit what was asked. */
  boolean keep(HttpServletRequest request, String login, String answer, String name) {
    if (!(taken(request, MAKING) instanceof PublicKeyCredentialCreationOptions asked) || !asked.getUser().getName().equals(login))
      return false;
    try {
      var made = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>>() {
      });
      us.operations().registerCredential(new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, name)));
      return true;
    } catch (IllegalArgumentException | NullPointerException | WebAuthnException | JacksonException refused) {
      return false;
    }
  }

  /**
   * What a browser needs to have a device prove a passkey, in JSON.
   *
   * @param who the person who must prove to be still there; null for whoever comes, of whom no passkey is named then
   */
  String ask(HttpServletRequest request, @Nullable Authentication who) {
    var options = us.operations().createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(who));
    var session = request.getSession();
    if (session.isNew())
      session.setMaxInactiveInterval(PATIENCE);
    session.setAttribute(ASKED, options);
    return json.writeValueAsString(options);
  }

  /** The login of the open account whose passkey signed what was asked last in this session; empty for anything else. */
  Optional<String> proved(HttpServletRequest request, String answer) {
    if (!(taken(request, ASKED) instanceof PublicKeyCredentialRequestOptions asked))
      return Optional.empty();
    try {
      var signed = read(answer, new TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>>() {
      });
      String login = us.operations().authenticate(new RelyingPartyAuthenticationRequest(asked, signed)).getName();
      return accounts.of(login).filter(CredentialRepository.Credential::enabled).map(CredentialRepository.Credential::login);
    } catch (IllegalArgumentException | NullPointerException | WebAuthnException | JacksonException refused) {
      return Optional.empty();
    }
  }

  boolean rename(String login, UUID id, String name) {
    return passkeys.rename(login, id, name);
  }

  boolean remove(String login, UUID id) {
    return passkeys.remove(login, id);
  }

  private <T> T read(String answer, TypeReference<T> type) {
    if (answer.length() > LONGEST_ANSWER)
      throw new IllegalArgumentException("answer");
    return json.readValue(answer, type);
  }

  private static @Nullable Object taken(HttpServletRequest request, String name) {
    var session = request.getSession(false);
    if (session == null)
      return null;
    Object asked = session.getAttribute(name);
    session.removeAttribute(name);
    return asked;
  }
}
