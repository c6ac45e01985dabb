package org.entente.proofs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests as bytes, by chance: from the frozen description of the API, from the table of handlers, and broken ones of both. */
final class Requests {
  private static final String BOUNDARY = "----proof";
  private static final List<String> FIELDS = List.of("title", "body", "lead", "due", "start", "level", "language", "reason", "note", "progress",
      "version", "cursor", "q", "sort",
      "stage", "state", "row", "deed", "answer", "assignee", "guidance", "restricted", "circle", "until", "right", "reader", "symbol", "kind",
      "issuedOn", "term", "title.vi",
      "confirmed", "size", "from", "to", "cutoff", "exact", "before", "theme", "digits", "calendar", "class", "mine", "followed", "suggestion",
      "format", "register", "name", "query",
      "cooperating", "asked", "remark", "page", "after", "back", "seat", "login", "password");
  private static final List<String> OCTETS = List.of("%00", "%C0%AF", "%C0%80", "%FF%FE", "%ED%A0%80", "%F4%90%80%80", "%", "%zz", "%u0041",
      "%2e%2e%2f", "%0d%0aX:%20y", "%E2%80%AE");
  private static final List<String> HEADERS = List.of("Accept: text/html", "Accept: nonsense", "Accept: */*;q=x", "Accept-Language: xx-;;q=9",
      "Accept-Language: ur", "Accept-Language: " +
          "x".repeat(900),
      "Entente-Seat: nonsense", "Entente-Seat: ffffffff-ffff-ffff-ffff-ffffffffffff", "If-Match: \"99999999999999999999\"", "If-Match: *",
      "If-Match: W/\"1\"", "If-Match: \"-1\"",
      "If-None-Match: \"1\"", "If-Modified-Since: yesterday", "Range: bytes=9-1", "Range: bytes=0-0,1-1,2-", "Range: x", "Idempotency-Key: a",
      "Idempotency-Key: \u00ff", "Content-Encoding: gzip",
      "Expect: 100-continue", "Expect: nonsense", "X-Forwarded-For: ::::", "X-Forwarded-Proto: x", "X-HTTP-Method-Override: DELETE",
      "Cookie: entente-session=%00; entente-preferences=....",
      "Cookie: entente-preferences=xx.yy.zz.aa.bb.cc.dd", "Cookie: =;;\"", "Origin: null", "Sec-Fetch-Site: cross-site", "Upgrade: h2c",
      "Connection: Upgrade, HTTP2-Settings", "Forwarded: for=\"",
      "Content-Type: ", "Content-Type: application/json;charset=nonsense", "Content-Type: application/json;charset=utf-16",
      "Content-Type: multipart/form-data",
      "Content-Type: application/x-www-form-urlencoded; charset=ibm-9999", "HX-Request: true", "HX-Target: \u0001");
  private final JsonNode whole;
  private final List<Operation> operations = new ArrayList<>();
  private final List<HandlerRow> pages = HandlerRow.all().stream().filter(row -> !row.isApi())
      .filter(row -> !row.address().matches("/security/sign-outs|/seat|/password|/confirm|/sign-in/code")).toList();
  private final Random chance;
  private final Nonsense nonsense;

  /** One operation of the description. */
  private record Operation(String method, String path, JsonNode said) {}

  /** Who asks: the login of a token, and the cookies and form token of a session. */
  record Asker(String login, String cookies, String form) {}

  /**
   * A request.
   *
   * @param broken whether the server may not find its end, so that it goes over a connection of its own
   */
  record Request(byte[] bytes, boolean broken, boolean page) {
    String text() {
      String text = new String(bytes, StandardCharsets.ISO_8859_1).replaceAll("(?i)(Authorization|Cookie): [^\\r\\n]*", "$1: …");
      return text.replaceAll("(%?\\w\\w)\\1{9,}|(.)\\2{9,}", "$1$2…").transform(all -> all.substring(0, Math.min(all.length(), 500)))
          .replaceAll("[^\\x20-\\x7e\\r\\n]", ".").replaceAll("\\r?\\n", " | ");
    }
  }

  Requests(long seed, List<UUID> ids) {
    chance = new Random(seed);
    nonsense = new Nonsense(chance, ids);
    try (var frozen = Requests.class.getResourceAsStream("/api/openapi.json")) {
      whole = new JsonMapper().readTree(frozen);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    whole.get("paths").propertyStream().forEach(path -> path.getValue().propertyStream().filter(said -> said.getValue().has("responses"))
        .forEach(said -> operations.add(new Operation(said.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), said.getValue()))));
  }

  Request next(Asker asker) {
    int kind = chance.nextInt(100);
    Request request = kind < 55 ? api(nonsense.one(operations), asker) : page(nonsense.one(pages), asker);
    return kind % 6 == 0 ? broken(request) : request;
  }

  private Request api(Operation operation, Asker asker) {
    StringBuilder path = new StringBuilder("/api/v1" + operation.path());
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.said().path("parameters")) {
      String name = parameter.path("name").asString("");
      if (parameter.path("in").asString("").equals("path")) {
        String value = chance.nextInt(6) == 0
            ? encoded(nonsense.text())
            : name.matches("n|version|position") ? String.valueOf(chance.nextInt(4)) : nonsense.id();
        int at = path.indexOf("{" + name + "}");
        path.replace(at, at + name.length() + 2, value);
      } else if (!name.isEmpty() && chance.nextInt(3) > 0)
        query.add(name + "=" + encoded(chance.nextInt(3) == 0 ? nonsense.likely(name) : nonsense.text()));
    }
    JsonNode content = operation.said().path("requestBody").path("content");
    List<String> headers = new ArrayList<>(List.of("Authorization: Bearer ent_" + asker.login()));
    if (chance.nextInt(8) > 0)
      headers.add("If-Match: \"" + (1 + chance.nextInt(4)) + "\"");
    byte[] body = new byte[0];
    if (content.has("application/json")) {
      headers.add("Content-Type: application/json");
      body = nonsense.json(whole, content.get("application/json").get("schema"), "", 0).getBytes(StandardCharsets.UTF_8);
    } else if (!content.isMissingNode()) {
      boolean parts = chance.nextBoolean();
      headers.add("Content-Type: " + (parts ? "multipart/form-data; boundary=" + BOUNDARY : "text/plain"));
      body = parts ? file("file") : nonsense.text().getBytes(StandardCharsets.UTF_8);
    }
    return new Request(bytes(operation.method(), address(path.toString(), query), headers, body), false, false);
  }

  private Request page(HandlerRow row, Asker asker) {
    String address = row.address().replace("{n}", "1");
    while (address.contains("{"))
      address = address.replaceFirst("\\{\\w+}", chance.nextInt(6) == 0 ? encoded(nonsense.text()).replace("$", "") : nonsense.id());
    List<String> fields = new ArrayList<>();
    if (row.body().contains("="))
      Arrays.stream(row.body().split("&")).map(pair -> pair.split("=", 2)).forEach(pair -> fields.add(pair[0] + "="
          + encoded(chance.nextInt(3) == 0 ? nonsense.text() : pair[1].contains("{") ? nonsense.likely(pair[0]) : pair[1])));
    for (int n = chance.nextInt(4); n > 0; n--) {
      String name = nonsense.one(FIELDS);
      fields.add((chance.nextInt(30) == 0 ? encoded(nonsense.text()) : name) + "="
          + encoded(chance.nextBoolean() ? nonsense.text() : nonsense.likely(name)));
    }
    List<String> headers = new ArrayList<>(List.of("Cookie: " + asker.cookies()));
    if (row.method() == org.springframework.http.HttpMethod.GET)
      return new Request(bytes("GET", address(address, fields), headers, new byte[0]), false, true);
    fields.add("_csrf=" + URLEncoder.encode(asker.form(), StandardCharsets.UTF_8));
    if (!row.body().contains("version=") && chance.nextInt(4) > 0)
      fields.add("version=" + (1 + chance.nextInt(4)));
    if (row.body().equals("file")) {
      headers.add("Content-Type: multipart/form-data; boundary=" + BOUNDARY);
      return new Request(bytes("POST", address(address, fields), headers, file("file")), false, true);
    }
    headers.add("Content-Type: application/x-www-form-urlencoded");
    return new Request(bytes("POST", address, headers, String.join("&", fields).getBytes(StandardCharsets.UTF_8)), false, true);
  }

  private static String address(String path, List<String> query) {
    return query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + String.join("&", query);
  }

  private String encoded(String text) {
    if (chance.nextInt(20) == 0)
      return nonsense.one(OCTETS);
    return URLEncoder.encode(text.substring(0, Math.min(text.length(), 600)), StandardCharsets.UTF_8);
  }

  private byte[] file(String name) {
    String given = chance.nextInt(3) == 0 ? nonsense.text().replace("\"", "").replace("\r", "").replace("\n", "") : "note.txt";
    String type = nonsense.one(List.of("text/plain", "application/pdf", "nonsense", "text/html; charset=x",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    String text = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + (chance.nextInt(8) == 0 ? nonsense.one(FIELDS) : name)
        + "\"; filename=\"" + given
        + "\"\r\nContent-Type: " + type + "\r\n\r\n" + nonsense.text() + "\r\n--" + BOUNDARY + (chance.nextInt(10) == 0 ? "" : "--\r\n");
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] bytes(String method, String address, List<String> headers, byte[] body) {
    List<String> all = new ArrayList<>(headers);
    if (chance.nextInt(5) == 0)
      all.add(nonsense.one(HEADERS));
    StringBuilder head = new StringBuilder(
        chance.nextInt(200) == 0 ? nonsense.one(List.of("PATCH", "TRACE", "OPTIONS", "PUT", "DELETE", "PROPFIND", "X")) : method);
    head.append(' ').append(address).append(" HTTP/1.1\r\nHost: localhost\r\n");
    all.forEach(header -> head.append(header).append("\r\n"));
    if (body.length > 0 || !method.equals("GET"))
      head.append("Content-Length: ").append(body.length).append("\r\n");
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }

  private Request broken(Request request) {
    byte[] bytes = request.bytes();
    for (int n = 1 + chance.nextInt(3); n > 0; n--)
      bytes = broken(bytes);
    return new Request(bytes, true, request.page());
  }

  private byte[] broken(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    String wrong = switch (chance.nextInt(12)) {
      case 0 ->
        first(text, "Content-Length: \\d+", "Content-Length: " + nonsense.one(List.of("-1", "99999999999999999999", "x", "0", "1", "4000000", "")));
      case 1 -> first(text, "Content-Length: \\d+",
          "Transfer-Encoding: " + nonsense.one(List.of("chunked", "gzip", "chunked, chunked", "identity", "x", "gzip, chunked")));
      case 2 -> first(text, "\\r\\n\\r\\n", "\r\nTransfer-Encoding: chunked\r\n\r\n"
          + nonsense.one(List.of("zz\r\n", "-1\r\n", "ffffffffffffffff\r\n", "5;x=\"\r\nabc", "0\r\nX:y", "3\r\nabcdef\r\n0\r\n\r\n")));
      case 3 -> first(text, "Host: localhost",
          nonsense.one(List.of("Host: ", "Host: a b", "Host: [::", "Host: localhost:99999", "Host: x\r\nHost: y", "X: y", "Host: \u0000")));
      case 4 -> first(text, "HTTP/1.1", nonsense.one(List.of("HTTP/1.0", "HTTP/9.9", "HTTP/2.0", "http/1.1", "", "HTTP/1.1 x")));
      case 5 -> first(text, "\\r\\n\\r\\n", "\r\n" + "X-" + "y".repeat(1 + chance.nextInt(30_000)) + ": z\r\n\r\n");
      case 6 -> first(text, "\\r\\n\\r\\n",
          "\r\n" + nonsense.one(List.of("\u0000: x", "no colon", ": x", " folded", "X: \u0000\u0001", "X\t: y", "Content-Type: a\r\nContent-Type: b"))
              + "\r\n\r\n");
      case 7 -> text.replace("\r\n", "\n");
      case 8 -> text.substring(0, chance.nextInt(text.length() + 1));
      case 9 -> first(text, " /", " "
          + nonsense.one(List.of("http://x/", "*", "//", "/\\", "/;a=b/", "/./../", "/%00", "", "/%2f%2f", "/a%5cb", "/\u00ff\u00fe", "/{", "/|")));
      case 10 -> text + text.substring(chance.nextInt(text.length() + 1));
      default -> {
        char[] chars = text.toCharArray();
        for (int n = 1 + chance.nextInt(6); n > 0 && chars.length > 0; n--)
          chars[chance.nextInt(chars.length)] = (char) chance.nextInt(256);
        yield new String(chars);
      }
    };
    return wrong.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String first(String text, String pattern, String other) {
    return text.replaceFirst(pattern, Matcher.quoteReplacement(other));
  }
}
