package org.entente.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Service;

/**
 * Signing in by another service: it says who somebody is, and nothing of what they may. Seats and offices are those kept here, and no token of it
 * is. A person is held to the subject that the service gave them when they first came, so that a name given to somebody else there is not theirs.
 */
@Service
class OpenId {
  private static final String ASKED = "entente.openid.asked";
  private final OuterService outer;
  private final OpenIdProperties properties;
  private final SignInProperties signIn;
  private final OuterAccountRepository accounts;
  private final CredentialRepository credentials;
  private final Clock clock;
  private final OidcAuthorizationCodeAuthenticationProvider provider = new OidcAuthorizationCodeAuthenticationProvider(
      new RestClientAuthorizationCodeTokenResponseClient(), who -> new DefaultOidcUser(List.of(), who.getIdToken()));

  OpenId(OuterService outer, OpenIdProperties properties, SignInProperties signIn, OuterAccountRepository accounts, CredentialRepository credentials,
      Clock clock) {
    this.outer = outer;
    this.properties = properties;
    this.signIn = signIn;
    this.accounts = accounts;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * Somebody the service vouches for.
   *
   * @param account the open account here
   * @param at when they proved it to the service; the beginning of time when it does not say
   */
  record Proved(CredentialRepository.Credential account, Instant at) {}

  /** What people call the service; empty when there is none. */
  String name() {
    return properties.words();
  }

  /**
   * The address at which the service asks who somebody is, with the challenges that its answer must meet; empty when it does not answer.
   *
   * @param anew whether it must ask even whom it knows
   */
  Optional<String> ask(HttpServletRequest request, boolean anew) {
    if (outer.find().isEmpty())
      return Optional.empty();
    var resolver = new DefaultOAuth2AuthorizationRequestResolver(id -> outer.find().orElse(null));
    resolver.setAuthorizationRequestCustomizer(asked -> asked.additionalParameters(more -> {
      more.put("max_age", anew ? "0" : String.valueOf(signIn.longest().toSeconds()));
      if (anew)
        more.put("prompt", "login");
    }));
    OAuth2AuthorizationRequest asked = resolver.resolve(request, OuterService.ID);
    if (asked == null)
      return Optional.empty();
    var session = request.getSession();
    if (session.isNew())
      session.setMaxInactiveInterval(Passkeys.PATIENCE);
    session.setAttribute(ASKED, asked);
    return Optional.of(asked.getAuthorizationRequestUri());
  }

  /** Who came back from the service; empty for whatever does not fit what was asked, and for people without an open account. */
  Optional<Proved> answered(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session == null || !(session.getAttribute(ASKED) instanceof OAuth2AuthorizationRequest asked))
      return Optional.empty();
    session.removeAttribute(ASKED);
    String code = request.getParameter("code");
    String state = request.getParameter("state");
    if (code == null || code.isBlank() || state == null)
      return Optional.empty();
    return token(asked, code, state).flatMap(this::proved);
  }

  /** Where a person signs out of the service too; empty when it was not asked yet or has no such page. */
  Optional<String> wayOut() {
    return outer.known().map(service -> service.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
        .map(page -> page + (String.valueOf(page).contains("?") ? "&" : "?") + "client_id=" + coded(properties.clientId())
            + "&post_logout_redirect_uri=" + coded(outer.address("/sign-in")));
  }

  private Optional<OidcIdToken> token(OAuth2AuthorizationRequest asked, String code, String state) {
    try {
      var answer = OAuth2AuthorizationResponse.success(code).state(state).redirectUri(String.valueOf(asked.getRedirectUri())).build();
      return outer.find()
          .map(service -> provider.authenticate(new OAuth2LoginAuthenticationToken(service, new OAuth2AuthorizationExchange(asked, answer))))
          .map(who -> who.getPrincipal() instanceof OidcUser user ? user.getIdToken() : null);
    } catch (AuthenticationException | JwtException | IllegalArgumentException refused) {
      return Optional.empty();
    }
  }

  private Optional<Proved> proved(OidcIdToken token) {
    String issuer = String.valueOf(token.getIssuer());
    String subject = String.valueOf(token.getSubject());
    Instant said = token.getAuthenticatedAt();
    Instant at = said == null ? Instant.EPOCH : said.isAfter(clock.instant()) ? clock.instant() : said;
    return accounts.login(issuer, subject).or(() -> first(issuer, subject, token)).flatMap(credentials::of)
        .filter(CredentialRepository.Credential::enabled).map(account -> new Proved(account, at));
  }

  private Optional<String> first(String issuer, String subject, OidcIdToken token) {
    String login = String.valueOf(token.getClaimAsString(properties.claim())).strip().toLowerCase(Locale.ROOT);
    return accounts.note(issuer, subject, login, clock.instant().atOffset(ZoneOffset.UTC)) ? Optional.of(login) : Optional.empty();
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
