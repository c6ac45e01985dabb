package org.entente.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/** Values as people and programs should not send them, in the shape of a description or out of it. */
final class Nonsense {
  private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\t\n\r", "\u001b[31m", "\u007f", "'", "\"", "\\", "' or 1=1 --",
      "%", "%_\\", "{0}", "{",
      "${7*7}", "#{7*7}", "<script>x</script>", "../../etc/passwd", "..%2f", "\u202efdp.exe", "\u2067x\u2069", "می\u200cرود", "Đối ngoại",
      "\ud83d\ude00",
      "\ufeff", "\uffff", "\u0338".repeat(300), "(".repeat(2000), "[", "*", "+", "?", "(?=", "a & b | !c", "a <-> b", ":*", "null", "true", "NaN",
      "-0", "0", "1", "-1",
      "2147483647", "2147483648", "-2147483649", "32768", "9223372036854775807", "9223372036854775808", "99999999999999999999999999", "1e400",
      "1e-400", "0x10",
      "1.5", "١٢٣", "۱۲۳", "0000-00-00", "2026-02-30", "2026-13-01", "9999-12-31", "+10000-01-01", "+999999999-12-31", "-0001-01-01",
      "-999999999-01-01",
      "5874898-01-01", "294277-01-01", "2027-03-31T00:00:00Z", "infinity", "-infinity", "now", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1",
      "ffffffff-ffff-ffff-ffff-ffffffffffff", "agency:", "agency:MXB", "unit:MXA/1", "group:@MXPROV", "person:x", "person:1-1-1-1-1", ":", "MXC",
      "mxc", "NOWHERE", "98-KH/TW",
      "99999999999-KH/TW", "KH", "READ", "MANAGE", "DONE", "OPEN_OVERDUE", "-due", "due,due", "home_agency", "en", "xx", "vi-VN-x-lvariant", "eyJ9",
      "AAAA", "//////8=");
  private static final List<String> RAW = List.of("null", "true", "false", "0", "-1", "1.5", "1e400", "-1e400", "99999999999999999999", "2147483648",
      "9223372036854775808",
      "NaN", "Infinity", "01", "+1", ".5", "\"", "\"\\ud800\"", "\"\\u0000\"", "\"\\x\"", "[]", "{}", "[[[[[[]]]]]]", "[null]", "{\"a\":{}}",
      "[\"MXC\",\"MXC\"]", "undefined", "");
  private final Random chance;
  private final List<UUID> ids;

  Nonsense(Random chance, List<UUID> ids) {
    this.chance = chance;
    this.ids = ids;
  }

  <T> T one(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }

  /** A text: mostly one of those that have broken something somewhere, else of chance. */
  String text() {
    return switch (chance.nextInt(12)) {
      case 0 -> "x".repeat(1 << chance.nextInt(15));
      case 1 -> one(TEXTS) + one(TEXTS);
      case 2 -> random(chance.nextInt(40));
      case 3 -> id();
      default -> one(TEXTS);
    };
  }

  /** An id of a dossier that is there, for the most part. */
  String id() {
    return chance.nextInt(4) > 0 ? one(ids).toString() : new UUID(chance.nextLong(), chance.nextLong()).toString();
  }

  private String random(int length) {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < length; n++)
      text.appendCodePoint(chance.nextBoolean() ? 32 + chance.nextInt(95) : chance.nextInt(0x11000));
    return text.toString();
  }

  /** JSON of the schema, with something wrong in it now and then. */
  String json(JsonNode whole, JsonNode schema, String name, int depth) {
    if (chance.nextInt(12) == 0)
      return chance.nextBoolean() ? one(RAW) : quoted(text());
    if (schema.has("$ref"))
      return json(whole, whole.at(schema.get("$ref").asString().substring(1)), name, depth);
    if (schema.has("anyOf"))
      return json(whole, schema.get("anyOf").get(chance.nextInt(schema.get("anyOf").size())), name, depth);
    if (schema.has("enum"))
      return quoted(schema.get("enum").get(chance.nextInt(schema.get("enum").size())).asString());
    JsonNode type = schema.path("type");
    String is = type.isArray() ? type.get(chance.nextInt(type.size())).asString() : type.asString("string");
    return switch (depth > 4 ? "null" : is) {
      case "object" -> object(whole, schema, depth);
      case "array" -> "[" + json(whole, schema.path("items"), name, depth + 1) + (chance.nextInt(3) == 0 ? "," + quoted(text()) : "") + "]";
      case "integer", "number" -> String.valueOf(chance.nextInt(5) == 0 ? chance.nextLong() : chance.nextInt(120) - 10);
      case "boolean" -> String.valueOf(chance.nextBoolean());
      case "null" -> "null";
      default -> quoted(chance.nextInt(3) == 0 ? text() : likely(name));
    };
  }

  private String object(JsonNode whole, JsonNode schema, int depth) {
    List<String> fields = new ArrayList<>();
    schema.path("properties").propertyStream().forEach(field -> {
      if (chance.nextInt(8) > 0)
        fields.add(quoted(field.getKey()) + ":" + json(whole, field.getValue(), field.getKey(), depth + 1));
    });
    if (fields.isEmpty() || chance.nextInt(25) == 0)
      fields.add(quoted(one(List.of("vi", "en", "ar", "zz", text()))) + ":" + quoted(text()));
    if (chance.nextInt(25) == 0)
      fields.add(fields.getFirst());
    return "{" + String.join(",", fields) + "}";
  }

  /** What such a field may well hold. */
  String likely(String name) {
    return switch (name) {
      case "lead", "cooperating", "consulted" -> one(List.of("MXC", "MXA", "MXD", "MXH"));
      case "reader" -> one(List.of("agency:MXB", "unit:MXU/MXU/1", "group:@MXPROV", "person:" + World.id("person", "mx.b.head")));
      case "right" -> one(List.of("READ", "CONTRIBUTE", "MANAGE"));
      case "due", "start", "until", "cutoff", "issuedOn" -> "2027-0%d-1%d".formatted(1 + chance.nextInt(9), chance.nextInt(10));
      case "symbol" -> one(List.of("98-KH/TW", "12-CT/TW", "5-QĐ/BCĐ"));
      case "language" -> one(List.of("vi", "en", "ar", "fa", "ur"));
      case "sort" -> one(List.of("due", "-due", "opened", "-opened", "title"));
      case "asked" -> one(ids).toString();
      case "guidance", "assignee", "suggestion", "row", "task" -> id();
      default -> "Một việc";
    };
  }

  /** A JSON string whose odd characters stand as they are or escaped, by chance; lone halves of pairs escaped. */
  private String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    boolean escape = chance.nextInt(3) > 0;
    for (char c : text.toCharArray())
      if (c == '"' || c == '\\')
        json.append('\\').append(c);
      else if (c < 32 && escape || Character.isSurrogate(c) && chance.nextInt(4) == 0)
        json.append("\\u%04x".formatted((int) c));
      else
        json.append(c);
    return json.append('"').toString();
  }
}
