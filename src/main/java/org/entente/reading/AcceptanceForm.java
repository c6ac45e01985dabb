package org.entente.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Principal;
import org.entente.dossiers.FieldRefused;
import org.entente.text.Digits;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance as it was sent, right or wrong. Every part may be missing.
 *
 * @param lead id or code of the lead agency, one only; the officer's own when missing
 * @param cooperating ids or codes
 * @param due ISO 8601 date
 * @param title of the task
 * @param text what must be done
 */
record AcceptanceForm(@JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> lead,
    @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> cooperating, @Nullable String due,
    @Nullable String product,
    @Nullable String title, @Nullable String text) {
  static AcceptanceForm empty() {
    return new AcceptanceForm(null, null, null, null, null, null);
  }

  /** What it means; {@link FieldRefused} names what means nothing. */
  Acceptance read(Agencies agencies, Officer officer) {
    List<Principal> leads = agencies("lead", lead, agencies);
    if (leads.size() > 1)
      throw new FieldRefused("lead", "reading.refused.twoLeads");
    return new Acceptance(leads.isEmpty() ? officer.agency() : leads.getFirst(), agencies("cooperating", cooperating, agencies), day(),
        plain(product), plain(title), plain(text));
  }

  private @Nullable LocalDate day() {
    if (due == null || due.isBlank())
      return null;
    try {
      LocalDate day = LocalDate.parse(Digits.toAscii(due.strip()));
      if (day.getYear() > 1900 && day.getYear() < 2200)
        return day;
    } catch (DateTimeException e) {
      throw new FieldRefused("due", "reading.refused.date");
    }
    throw new FieldRefused("due", "reading.refused.date");
  }

  private static List<Principal> agencies(String field, @Nullable List<String> written, Agencies agencies) {
    return written == null
        ? List.of()
        : written.stream().filter(w -> w != null && !w.isBlank()).map(w -> agency(field, w, agencies)).distinct().toList();
  }

  private static Principal agency(String field, String written, Agencies agencies) {
    return agencies.named(written.strip()).map(Agency::principal).orElseThrow(() -> new FieldRefused(field, "reading.refused.unknownAgency"));
  }

  private static @Nullable String plain(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
