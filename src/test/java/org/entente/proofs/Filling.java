package org.entente.proofs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

/**
 * What stands for the words in braces of a line.
 *
 * @param matter the dossier that is asked for; null for one that never was
 */
record Filling(Actor actor, @Nullable Matter matter) {
  static final String NOWHERE = "0a0b0c0d-0000-4000-8000-0a0b0c0d0e0f";

  /** The id that a line asks for. */
  String asked(HandlerRow row) {
    if (matter == null)
      return NOWHERE;
    if (row.who().equals("own"))
      return (row.address().contains("{view}") ? World.VIEW : World.BATCH).toString();
    return matter.id(row.names().equals("suggestion") ? 1 : 0).toString();
  }

  String fill(String text, String asked) {
    return text.replaceAll("\\{(task|document|guidance|dossier|view|batch|id)}", asked)
        .replace("{suggestion}", matter == null ? NOWHERE : matter.id(1).toString())
        .replace("{file}", matter == null ? NOWHERE : matter.id(2).toString()).replace("{self}", World.id("person", actor.person()).toString())
        .replace("{lead}", matter == null ? "MXC" : matter.lead()).replaceAll("\\{[a-z]+}", NOWHERE);
  }

  /** The same for a line of the channels: what chance chooses, and the cursor that the answer before gave. */
  String fill(String text, boolean encoded, Matter visible, String cursor, Random chance) {
    String word = word(chance);
    String plain = text.replace("{word}", encoded ? URLEncoder.encode(word, StandardCharsets.UTF_8) : word)
        .replace("{number}", matter == null ? "MX9999N" : matter.number()).replace("{visible}", visible.id().toString())
        .replace("{cursor}", cursor).replace("{level}", String.valueOf(chance.nextInt(3)))
        .replace("{day}", "2026-1%d-15".formatted(chance.nextInt(3)))
        .replace("{order}", one(chance, "due", "-due", "opened", "-opened", "title")).replace("{lead}", one(chance, "MXA", "MXC", "MXH", "NONE"))
        .replace("{stage}", one(chance, "ASSIGNED", "ACCEPTED", "RETURNED", "REPORTED", "DONE", "CLOSED"))
        .replace("{class}", one(chance, "DONE_ON_TIME", "DONE_LATE", "OPEN_IN_TIME", "OPEN_OVERDUE"));
    return fill(plain, matter == null ? NOWHERE : matter.id().toString());
  }

  private String word(Random chance) {
    String word = matter == null ? "nichts" : matter.canary(one(chance, "en", "vi", "ar", "fa", "ur"));
    return chance.nextBoolean() ? word : word.substring(0, Math.min(word.length(), 2 + chance.nextInt(6)));
  }

  private static String one(Random chance, String... words) {
    return List.of(words).get(chance.nextInt(words.length));
  }
}
