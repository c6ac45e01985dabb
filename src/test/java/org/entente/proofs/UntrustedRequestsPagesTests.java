package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entente.Figures;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.text.Language;
import org.entente.text.Messages;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What another site sends, what a form sends without its token, and names with marks that turn them round: refused by every handler there is. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntrustedRequestsPagesTests {
  private static final String OFFICER = "untrusted.desk";
  private static final List<HandlerRow> ROWS = HandlerRow.all();
  private static final Set<String> OF_SEVERAL_LINES = Set.of("text", "body", "note", "reason", "remark");
  private static final List<String> TURNING = IntStream.concat(IntStream.rangeClosed(0x202a, 0x202e), IntStream.rangeClosed(0x2066, 0x2069))
      .mapToObj(Character::toString).toList();
  private static final Pattern TEXT_OF_JSON = Pattern.compile("\"(\\w+)\":\"([^\"]*)\"");
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Messages messages;

  @BeforeAll
  void anOfficer() {
    directory.officer(OFFICER, directory.agency("UNT"), 1, 1);
  }

  @Test
  void everyFormWithoutItsTokenIsRefused() {
    var forms = ROWS.stream().filter(row -> row.method() != HttpMethod.GET && !row.isApi()).toList();
    assertThat(forms).hasSizeGreaterThan(40).allSatisfy(row -> {
      assertThat(send(request(row, row.body()), row, false).getStatus()).as(row + " without a token").isEqualTo(403);
      assertThat(send(request(row, row.body()).with(csrf().useInvalidToken()), row, false).getStatus()).as(row + " with another's").isEqualTo(403);
    });
    Figures.write(getClass(), "Forms without their token or with a wrong one", "all refused", 2 * forms.size() + " refused", "-");
  }

  @Test
  void noHandlerTakesWhatAnotherSiteAsksFor() {
    List<String[]> elsewhere = List.of(
        new String[]{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "image"},
        new String[]{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "cors", "Sec-Fetch-Dest", "empty"},
        new String[]{"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "iframe"},
        new String[]{"Sec-Fetch-Site", "same-site", "Sec-Fetch-Mode", "no-cors", "Sec-Fetch-Dest", "script"},
        new String[]{"Origin", "https://evil.example"}, new String[]{"Origin", "null"});
    for (HandlerRow row : ROWS)
      for (String[] headers : elsewhere)
        assertThat(send(with(request(row, row.body()), headers), row, true).getStatus()).as(row + " " + List.of(headers)).isEqualTo(403);
    Figures.write(getClass(), "Requests of other sites, to every handler", "all refused", elsewhere.size() * ROWS.size() + " refused", "-");
  }

  @Test
  void elsewhereAPageMayBeGoneToButNothingSent() {
    String[] link = {"Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate", "Sec-Fetch-Dest", "document"};
    HandlerRow work = ROWS.stream().filter(row -> row.address().equals("/work")).findFirst().orElseThrow();
    assertThat(send(with(request(work, ""), link), work, true).getStatus()).isEqualTo(200);
    ROWS.stream().filter(row -> row.method() != HttpMethod.GET)
        .forEach(row -> assertThat(send(with(request(row, row.body()), link), row, true).getStatus()).as(row.toString()).isEqualTo(403));
    assertThat(send(with(request(work, ""), "Origin", "http://localhost"), work, true).getStatus()).isEqualTo(200);
  }

  @Test
  void aSessionSomebodyElseHasNamedIsNotTaken() {
    Cookie planted = new Cookie("entente-session", java.util.Base64.getEncoder().encodeToString("00000000-0000-4000-8000-000000000001".getBytes(
        StandardCharsets.UTF_8)));
    var answer = mvc.post().uri("/sign-in").with(csrf()).cookie(planted).param("login", OFFICER).param("password", "demo").exchange().getResponse();
    assertThat(answer.getCookie("entente-session")).isNotNull().satisfies(given -> assertThat(given.getValue()).isNotEqualTo(planted.getValue()));
    assertThat(mvc.get().uri("/work").cookie(planted)).hasStatus(302);
  }

  @Test
  void everyAnswerKeepsToItself() {
    for (String address : List.of("/", "/sign-in", "/nowhere", "/error", "/css/base.css", "/js/entente.js", "/api/v1/me", "/api/v1/nowhere",
        "/api/v1/openapi.json", "/tasks/export?format=csv", "/tasks/00000000-0000-4000-8000-000000000001"))
      for (boolean signedIn : List.of(true, false)) {
        var request = MockMvcRequestBuilders.get(URI.create(address));
        var answer = mvc.perform(signedIn ? request.with(user(OFFICER).roles("OFFICER")) : request).getResponse();
        assertThat(answer.getHeader("Content-Security-Policy")).as(address).contains("default-src 'none'", "script-src 'nonce-", "base-uri 'none'",
            "object-src 'none'", "frame-ancestors 'none'", "form-action 'self'").doesNotContain("unsafe", "script-src 'self'");
        assertThat(answer.getHeader("X-Content-Type-Options")).as(address).isEqualTo("nosniff");
        assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).as(address).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).as(address).isEqualTo("same-origin");
        assertThat(answer.getHeader("Referrer-Policy")).as(address).isEqualTo("same-origin");
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).as(address).isNull();
      }
  }

  @Test
  void noMethodIsTakenThatNobodyOffers() {
    for (HttpMethod method : List.of(HttpMethod.TRACE, HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.valueOf("CONNECT"),
        HttpMethod.valueOf("PROPFIND")))
      for (String address : List.of("/work", "/tasks", "/api/v1/me", "/css/base.css"))
        assertThat(mvc.perform(MockMvcRequestBuilders.request(method, URI.create(address)).with(user(OFFICER).roles("OFFICER")).with(csrf()))
            .getResponse().getStatus()).as(method + " " + address).isBetween(400, 405);
  }

  @Test
  void overTlsABrowserIsToldToStayThere() {
    var answer = mvc.perform(MockMvcRequestBuilders.get(URI.create("/sign-in")).secure(true)).getResponse();
    assertThat(answer.getHeader("Strict-Transport-Security")).contains("max-age=31536000", "includeSubDomains");
    var left = mvc.perform(MockMvcRequestBuilders.post(URI.create("/sign-out")).secure(true).with(user(OFFICER).roles("OFFICER")).with(csrf()))
        .getResponse();
    assertThat(left.getHeader("Clear-Site-Data")).contains("\"cache\"", "\"storage\"");
  }

  @Test
  void marksThatTurnANameRoundAreRefusedInEveryFieldOfOneLineAndJoinersLive() {
    String words = messages.text(Language.EN, "api.field.direction");
    List<String> refused = new ArrayList<>();
    for (HandlerRow row : ROWS)
      for (String field : fields(row)) {
        for (String mark : TURNING) {
          var answer = send(request(changed(row, field, text -> text + mark)), row, true);
          assertThat(answer.getStatus()).as(row + " " + field).isEqualTo(422);
          assertThat(body(answer)).as(row + " " + field).contains(words);
        }
        refused.add(row + " " + field);
        for (String joined : List.of("می\u200cخواهم", "کر\u200dنا", "a\u200eb\u200f"))
          assertThat(body(send(request(changed(row, field, text -> joined)), row, true))).as(row + " " + field).doesNotContain(words);
      }
    Figures.write(getClass(), "Marks that turn a name round, in every field of one line", "all refused", TURNING.size() * refused.size() + " in "
        + refused.size() + " fields refused", "-");
    assertThat(refused).hasSizeGreaterThan(40);
  }

  /** The fields of one line that a line of the table sends, in its address or its body. */
  private static List<String> fields(HandlerRow row) {
    Stream<String> inBody = row.body().startsWith("{")
        ? TEXT_OF_JSON.matcher(row.body()).results().map(found -> found.group(1))
        : Stream.of(row.body().split("&")).filter(pair -> pair.contains("=")).map(pair -> pair.substring(0, pair.indexOf('=')));
    Stream<String> inAddress = row.address().contains("?") ? Stream.of("q") : Stream.of();
    return Stream.concat(inBody, inAddress).filter(field -> !OF_SEVERAL_LINES.contains(field)).distinct().toList();
  }

  private static HandlerRow changed(HandlerRow row, String field, UnaryOperator<String> change) {
    if (row.body().startsWith("{"))
      return row.with(Pattern.compile("\"" + field + "\":\"([^\"]*)\"").matcher(row.body())
          .replaceAll(found -> "\"" + field + "\":\"" + change.apply(found.group(1)) + "\""));
    if (field.equals("q") && !row.body().contains("q="))
      return new HandlerRow(row.method(), row.address() + "&q=" + URLEncoder.encode(change.apply("a"), StandardCharsets.UTF_8), row.who(),
          row.body());
    return row.with(Stream.of(row.body().split("&"))
        .map(pair -> pair.startsWith(field + "=")
            ? field + "=" + change.apply(pair.substring(field.length()
                + 1))
            : pair)
        .reduce((a, b) -> a + "&" + b).orElse(""));
  }

  private static AbstractMockHttpServletRequestBuilder<?> request(HandlerRow row, String body) {
    return request(row.with(body));
  }

  private static AbstractMockHttpServletRequestBuilder<?> request(HandlerRow row) {
    String address = row.address().replace("requests/{n}", "requests/" + Filling.NOWHERE).replace("{n}", "1").replaceAll("\\{\\w+}", Filling.NOWHERE);
    var request = row.body().equals("file")
        ? MockMvcRequestBuilders.multipart(URI.create(address)).file("file", "x".getBytes(StandardCharsets.UTF_8))
        : MockMvcRequestBuilders.request(row.method(), URI.create(address));
    request.header("Accept-Language", "en").header("Host", "localhost").header("If-Match", "\"1\"");
    if (row.body().equals("text"))
      request.contentType(MediaType.TEXT_PLAIN).content("Text");
    else if (row.body().startsWith("{"))
      request.contentType(MediaType.APPLICATION_JSON).content(row.body().getBytes(StandardCharsets.UTF_8));
    else if (row.body().contains("="))
      for (String pair : row.body().split("&")) {
        String[] field = pair.split("=", 2);
        request.param(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
      }
    return request;
  }

  private static AbstractMockHttpServletRequestBuilder<?> with(AbstractMockHttpServletRequestBuilder<?> request, String... headers) {
    for (int n = 0; n < headers.length; n += 2)
      request.header(headers[n], headers[n + 1]);
    return request;
  }

  private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, HandlerRow row, boolean token) {
    if (row.isApi())
      request.with(httpBasic(OFFICER, "demo"));
    else
      request.with(user(OFFICER).roles("OFFICER"));
    return mvc.perform(token && !row.isApi() ? request.with(csrf()) : request).getResponse();
  }

  private static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
