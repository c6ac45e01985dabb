package org.entente.signin;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A small provider of OpenID Connect over HTTP: discovery, keys, and a token for a code, with the client's secret and the proof key looked at. What
 * its tokens say can be made wrong.
 */
final class SmallProvider implements AutoCloseable {
  static final String CLIENT = "entente";
  static final String SECRET = "between the two of them";
  private final HttpServer server;
  private final RSAKey published;
  private final Map<String, Map<String, String>> codes = new HashMap<>();
  private RSAKey signing;
  /** What is put into the next token beside, or in place of, what is right. */
  final Map<String, Object> claims = new HashMap<>();

  SmallProvider() throws IOException, JOSEException {
    published = new RSAKeyGenerator(2048).keyID("one").generate();
    signing = published;
    server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.createContext("/.well-known/openid-configuration", asked -> answer(asked, 200, """
        {"issuer":"ISSUER","authorization_endpoint":"ISSUER/ask","token_endpoint":"ISSUER/token","jwks_uri":"ISSUER/keys",
         "end_session_endpoint":"ISSUER/leave","subject_types_supported":["public"],"response_types_supported":["code"],
         "id_token_signing_alg_values_supported":["RS256"]}""".replace("ISSUER", issuer())));
    server.createContext("/keys", asked -> answer(asked, 200, new JWKSet(published.toPublicJWK()).toString()));
    server.createContext("/token", asked -> answer(asked, 200, token(asked)));
    server.start();
  }

  String issuer() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** From now on tokens are signed with a key that was never published. */
  void signsWithAnotherKey(boolean other) throws JOSEException {
    signing = other ? new RSAKeyGenerator(2048).keyID("one").generate() : published;
  }

  /** The person signs in at the address that Entente sent them to; gives the query they come back with. */
  String signedIn(String address, String subject, String name) {
    Map<String, String> asked = new HashMap<>(parameters(URI.create(address).getRawQuery()));
    asked.put("sub", subject);
    asked.put("preferred_username", name);
    String code = UUID.randomUUID().toString();
    codes.put(code, asked);
    return "code=" + code + "&state=" + java.net.URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
  }

  static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private String token(HttpExchange asked) throws IOException {
    var given = parameters(new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    var request = codes.remove(given.getOrDefault("code", ""));
    String secret = "Basic " + Base64.getEncoder()
        .encodeToString((CLIENT + ":" + java.net.URLEncoder.encode(SECRET, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
    if (request == null || !secret.equals(asked.getRequestHeaders().getFirst("Authorization"))
        || !"S256".equals(request.get("code_challenge_method")) || !challenge(given.get("code_verifier")).equals(request.get("code_challenge"))
        || !request.get("redirect_uri").equals(given.get("redirect_uri")))
      return "{\"error\":\"invalid_grant\"}";
    return "{\"access_token\":\"none\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\"" + signed(request) + "\"}";
  }

  private String signed(Map<String, String> request) {
    Instant now = Instant.now();
    var all = new JWTClaimsSet.Builder().issuer(issuer()).subject(request.get("sub")).audience(CLIENT).issueTime(Date.from(now))
        .expirationTime(Date.from(now.plusSeconds(60))).claim("nonce", request.get("nonce"))
        .claim("preferred_username", request.get("preferred_username"));
    claims.forEach(all::claim);
    try {
      var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), all.build());
      jwt.sign(new RSASSASigner(signing));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder().withoutPadding()
          .encodeToString(MessageDigest.getInstance("SHA-256").digest(String.valueOf(verifier).getBytes(StandardCharsets.US_ASCII)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void answer(HttpExchange asked, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    asked.getResponseHeaders().set("Content-Type", "application/json");
    asked.sendResponseHeaders(text.contains("\"error\"") ? 400 : status, bytes.length);
    try (var out = asked.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
