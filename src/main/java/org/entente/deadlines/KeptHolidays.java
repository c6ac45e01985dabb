package org.entente.deadlines;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.administration.DirectoryFact.HolidaysWritten;
import org.entente.administration.Ledger;
import org.entente.administration.Written;
import org.entente.dossiers.DossierUnknown;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The calendar of working days of a country, as administrators keep it. */
@Service
class KeptHolidays {
  private final HolidayRepository repository;
  private final Ledger ledger;

  KeptHolidays(HolidayRepository repository, Ledger ledger) {
    this.repository = repository;
    this.ledger = ledger;
  }

  /** The days of a year that are otherwise than their weekday says. */
  List<Holiday> of(String country, int year, Officer officer) {
    return ledger.read(officer, () -> repository.between(country, LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
  }

  /** What deeds on the calendar of a country are kept under. */
  static UUID subject(String country) {
    return UUID.nameUUIDFromBytes(("holidays " + country).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  long version(String country, Officer officer) {
    return ledger.version(subject(country), officer);
  }

  /** Writes all days of a list, or none; gives the first of them. */
  LocalDate write(@Nullable String country, long seen, @Nullable String list, Officer officer) {
    LocalDate[] first = new LocalDate[1];
    String where = Rules.country(country);
    ledger.change(officer, subject(where), seen, step -> {
      List<Holiday> days = HolidayLines.read(where, list);
      return new HolidaysWritten(step.dossier(), step.version(), subject(where), before(where, days), written(days, first));
    });
    return first[0];
  }

  /** Writes days that were read already, all or none. */
  void write(String country, long seen, List<Holiday> days, Officer officer) {
    ledger.change(officer, subject(country), seen, step -> new HolidaysWritten(step.dossier(), step.version(), subject(country),
        before(country, days), written(days, new LocalDate[1])));
  }

  private Map<String, String> written(List<Holiday> days, LocalDate[] first) {
    days.forEach(repository::write);
    first[0] = days.getFirst().day();
    return fields(days);
  }

  /** Takes a day out. */
  void remove(@Nullable String country, long seen, @Nullable String text, Officer officer) {
    String where = Rules.country(country);
    ledger.change(officer, subject(where), seen, step -> {
      LocalDate day = Written.day("day", text);
      List<Holiday> known = repository.between(where, day, day.plusDays(1));
      if (known.isEmpty())
        throw new DossierUnknown();
      repository.remove(where, day);
      return new HolidaysWritten(step.dossier(), step.version(), subject(where), fields(known), Map.of());
    });
  }

  private Map<String, String> before(String country, List<Holiday> days) {
    return fields(days.stream().flatMap(d -> repository.between(country, d.day(), d.day().plusDays(1)).stream()).toList());
  }

  private static Map<String, String> fields(List<Holiday> days) {
    Map<String, String> fields = new TreeMap<>();
    days.forEach(d -> fields.put("day." + d.day(), (d.works() ? "+ " : "") + d.names().in(Language.VI)));
    return fields;
  }
}
