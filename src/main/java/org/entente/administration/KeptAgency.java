package org.entente.administration;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.agencies.Pillar;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * An agency as administrators keep it.
 *
 * @param shortNames by language, perhaps none
 * @param parent code of its superior; null for none
 * @param since its first day; null when not known
 * @param until first day on which it is no more; null while it lasts
 * @param successor code of the one it goes on in; null for none
 * @param moving whether what it had is still on its way to the successor
 * @param seats held there today
 */
record KeptAgency(UUID id, int principal, String code, String kind, Pillar pillar, LocalizedText names, Map<String, String> shortNames,
    @Nullable String parent, @Nullable LocalDate since, @Nullable LocalDate until, @Nullable String successor, boolean moving, int seats) {
  boolean existsOn(LocalDate day) {
    return (since == null || !day.isBefore(since)) && (until == null || day.isBefore(until));
  }

  /** What the journal says of it, field by field. */
  Map<String, String> fields() {
    Map<String, String> fields = new TreeMap<>();
    fields.put("code", code);
    fields.put("kind", kind);
    fields.put("pillar", pillar.name());
    names.texts().forEach((tag, name) -> fields.put("name." + tag, name));
    shortNames.forEach((tag, name) -> fields.put("short." + tag, name));
    if (parent != null)
      fields.put("parent", parent);
    if (since != null)
      fields.put("since", since.toString());
    if (until != null)
      fields.put("until", until.toString());
    if (successor != null)
      fields.put("successor", successor);
    return fields;
  }
}
