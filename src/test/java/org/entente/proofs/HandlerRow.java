package org.entente.proofs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.springframework.http.HttpMethod;

/** A line of the table of handlers; its words are explained at the head of the table. */
record HandlerRow(HttpMethod method, String address, String who, String body) {
  static List<HandlerRow> all() {
    return Tables.lines("handlers").stream().map(HandlerRow::of).toList();
  }

  private static HandlerRow of(String line) {
    String[] column = line.split("\\s+", 4);
    if (column.length < 3)
      throw new IllegalArgumentException("METHOD ADDRESS WHO [BODY] expected: " + line);
    return new HandlerRow(HttpMethod.valueOf(column[0]), column[1], column[2], column.length > 3 ? column[3] : "");
  }

  HandlerRow with(String other) {
    return new HandlerRow(method, address, who, other);
  }

  boolean isApi() {
    return address.startsWith("/api/");
  }

  /** What its address or body names: a kind of dossier, "dossier" for any of them, empty when it names none. */
  String names() {
    String text = address + " " + body;
    return List.of("task", "document", "guidance", "dossier", "suggestion").stream().filter(word -> text.contains("{" + word + "}")).findFirst()
        .orElse("");
  }

  /** Whether a dossier of this kind is there for it. */
  boolean isOf(Matter matter) {
    String kind = names().equals("suggestion") ? "document" : names();
    return kind.equals("dossier") || kind.equals(matter.kind());
  }

  boolean isDeed() {
    return who.contains(":") && !who.startsWith("list:") && !who.startsWith("office:");
  }

  Optional<String> after(String word) {
    return who.startsWith(word) ? Optional.of(who.substring(word.length())) : Optional.empty();
  }

  /** Whether what an actor may do with a dossier that they see is this. */
  boolean allows(Actor actor, Matter matter) {
    return !isDeed() || Arrays.stream(who.split("\\|")).anyMatch(deed -> Sight.may(actor, matter, deed));
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
