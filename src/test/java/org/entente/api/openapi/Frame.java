package org.entente.api.openapi;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.entente.dossiers.Version;

import org.springframework.web.bind.annotation.RequestMethod;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What stands around the operations: who may call, the headers all share, the problems, and the meaning of filters. */
final class Frame {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.ofEntries(Map.entry("Unreadable", "The request cannot be read"),
      Map.entry("SignedOut", "Nobody is signed in"), Map.entry("Refused", "Not for this seat to do"),
      Map.entry("Unknown", "Nothing of this id, or nothing that the caller may see: the two cannot be told apart"),
      Map.entry("Conflict", "Not in a stage in which this can be done"), Map.entry("Stale", "Changed after the caller read it"),
      Map.entry("TooLarge", "More was sent than is taken"), Map.entry("UnsupportedType", "A body of another type"),
      Map.entry("Invalid", "Read, but a field of it cannot be accepted; the fields are named"),
      Map.entry("VersionMissing", "If-Match is missing"), Map.entry("Busy", "Too many at once; send the same again after Retry-After seconds")));
  private static final Map<String, String> MEANINGS = Map.ofEntries(Map.entry("q", "Beginning of a symbol or a number, or words in any spelling"),
      Map.entry("kind", "One kind only, such as directive"), Map.entry("stage", "Stages, several joined by commas"),
      Map.entry("class", "Classes at the cut-off, several joined by commas"),
      Map.entry("lead", "Code of the lead agency"), Map.entry("cutoff", "The day, ISO 8601, at which classes and deadlines are taken"),
      Map.entry("sort", "The order"), Map.entry("cursor", "next of the page before, unchanged and in the same order; any other is answered with 400"),
      Map.entry("size", "Lines of a page"),
      Map.entry("language", "BCP 47 tag of the text"), Map.entry("fileName", "Name of the file the text came from"),
      Map.entry("level", "0 public, 1 internal, 2 confidential; not above the caller's clearance and the installation's ceiling"));

  private Frame() {}

  static String meaning(String parameter) {
    return MEANINGS.getOrDefault(parameter, parameter);
  }

  /** The filters that a register reads from the address itself. */
  static Map<String, String> filters(String path) {
    Map<String, String> filters = new LinkedHashMap<>();
    if (path.equals("/tasks"))
      for (String name : new String[]{"q", "stage", "class", "lead", "cutoff", "sort"})
        filters.put(name, meaning(name));
    return filters;
  }

  static ObjectNode around(Map<String, ObjectNode> paths, Map<String, ObjectNode> schemas, ObjectNode problem) {
    ObjectNode whole = JSON.createObjectNode().put("openapi", "3.1.0");
    whole.putObject("info").put("title", "Entente").put("version", "1").put("description",
        "Everything that the pages can do, over the same services and with the same sight. What a caller may not see is answered as if it were not there.");
    whole.putArray("servers").addObject().put("url", "/api/v1");
    whole.putArray("security").add(named("basic")).add(named("token"));
    ObjectNode all = whole.putObject("paths");
    paths.forEach(all::set);
    ObjectNode components = whole.putObject("components");
    ObjectNode security = components.putObject("securitySchemes");
    security.putObject("basic").put("type", "http").put("scheme", "basic").put("description", "Login and password of an account");
    security.putObject("token").put("type", "http").put("scheme", "bearer").put("description",
        "A token of POST /tokens; it acts from the seat it was made for");
    ObjectNode parameters = components.putObject("parameters");
    parameters.set("Seat",
        parameter("Entente-Seat", "header", false, text().put("format", "uuid"), "The seat to act from; the main seat when left out"));
    parameters.set("Language",
        parameter("Accept-Language", "header", false, text(), "vi, en, ar, fa or ur: the language of problems; that of the account when left out"));
    parameters.set("IfMatch",
        parameter("If-Match", "header", true, text().put("pattern", "^\"[1-9][0-9]{0,17}\"$"), "The ETag of what the caller read"));
    parameters.set("IdempotencyKey", parameter("Idempotency-Key", "header", false, text().put("minLength", 1).put("maxLength", 200),
        "A key of the caller's own: the same request with the same key has one effect within a day, and later answers carry Idempotency-Replayed"));
    ObjectNode responses = components.putObject("responses");
    PROBLEMS.forEach((name, meaning) -> {
      ObjectNode response = responses.putObject(name).put("description", meaning);
      if (name.equals("SignedOut"))
        header(response, "WWW-Authenticate", "How to sign in");
      if (name.equals("Busy"))
        header(response, "Retry-After", "Seconds");
      response.putObject("content").putObject("application/problem+json").set("schema", problem.deepCopy());
    });
    ObjectNode named = components.putObject("schemas");
    schemas.forEach(named::set);
    return whole;
  }

  static Map<String, String> problems(String path, RequestMethod method, ObjectNode operation, Method java) {
    Map<String, String> problems = new TreeMap<>();
    if (path.equals("/openapi.json"))
      return problems;
    boolean body = operation.has("requestBody");
    boolean write = method != RequestMethod.GET;
    problems.put("401", "SignedOut");
    problems.put("403", "Refused");
    if (path.contains("{"))
      problems.put("404", "Unknown");
    if (write)
      problems.putAll(Map.of("400", "Unreadable", "422", "Invalid", "503", "Busy"));
    if (write && path.contains("{"))
      problems.put("409", "Conflict");
    if (operation.path("parameters").toString().contains("\"query\""))
      problems.put("422", "Invalid");
    if (operation.path("parameters").toString().contains("\"cursor\""))
      problems.put("400", "Unreadable");
    if (body)
      problems.putAll(Map.of("413", "TooLarge", "415", "UnsupportedType"));
    if (Description.takes(java, Version.class))
      problems.putAll(Map.of("412", "Stale", "428", "VersionMissing"));
    return problems;
  }

  static ObjectNode parameter(String name, String in, boolean required, ObjectNode schema, String description) {
    return JSON.createObjectNode().put("name", name).put("in", in).put("required", required).put("description", description)
        .set("schema", schema);
  }

  static void header(ObjectNode response, String name, String description) {
    ObjectNode headers = response.get("headers") instanceof ObjectNode there ? there : response.putObject("headers");
    headers.putObject(name).put("description", description).putObject("schema").put("type", "string");
  }

  private static ObjectNode named(String scheme) {
    ObjectNode one = JSON.createObjectNode();
    one.putArray(scheme);
    return one;
  }

  private static ObjectNode text() {
    return JSON.createObjectNode().put("type", "string");
  }
}
