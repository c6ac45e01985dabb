package org.entente.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;

import org.springframework.stereotype.Service;

/**
 * The four classes at a cut-off date, by lead agency. Readers of little are answered from the rows at once. For all others the last count is shown
 * with its time and, when it is older than a minute, taken again in the background in the name of that reader.
 */
@Service
public class Overviews {
  private static final int MONTHS = 12;
  private static final int AT_ONCE = 500;
  private static final Duration FRESH = Duration.ofSeconds(60);
  private static final Duration FRESH_MONTH = Duration.ofHours(6);
  private final OverviewRepository repository;
  private final Renewal renewal;
  private final Agencies agencies;
  private final Access access;
  private final Clock clock;

  Overviews(OverviewRepository repository, Renewal renewal, Agencies agencies, Access access, Clock clock) {
    this.repository = repository;
    this.renewal = renewal;
    this.agencies = agencies;
    this.access = access;
    this.clock = clock;
  }

  /** The overview at the end of a day: as it was counted last, or counted now where that is little work or has never been done. */
  public Overview at(LocalDate cutoff, Officer officer) {
    Map<LocalDate, OverviewRepository.Day> known = read(cutoff, officer);
    OverviewRepository.Day day = known.get(cutoff);
    if (day != null && day.broad() && day.at() == null)
      return exactly(cutoff, officer);
    renew(cutoff, known, officer);
    return overview(cutoff, known);
  }

  /** The overview at the end of a day, counted now whatever the work. */
  public Overview exactly(LocalDate cutoff, Officer officer) {
    Map<LocalDate, OverviewRepository.Day> known = read(cutoff, officer);
    OverviewRepository.Day day = known.get(cutoff);
    if (day != null && day.broad()) {
      renewal.count(List.of(cutoff), officer);
      known = read(cutoff, officer);
      renew(cutoff, known, officer);
    }
    return overview(cutoff, known);
  }

  private Map<LocalDate, OverviewRepository.Day> read(LocalDate cutoff, Officer officer) {
    return access.reading(officer, () -> repository.overview(days(cutoff), AT_ONCE));
  }

  private void renew(LocalDate cutoff, Map<LocalDate, OverviewRepository.Day> known, Officer officer) {
    Instant now = clock.instant();
    List<LocalDate> stale = known.values().stream().filter(OverviewRepository.Day::broad)
        .filter(d -> d.at() == null || d.at().plus(d.day().equals(cutoff) ? FRESH : FRESH_MONTH).isBefore(now)).map(OverviewRepository.Day::day)
        .sorted(Comparator.reverseOrder()).toList();
    renewal.later(stale, officer);
  }

  private Overview overview(LocalDate cutoff, Map<LocalDate, OverviewRepository.Day> known) {
    OverviewRepository.Day day = Objects.requireNonNull(known.get(cutoff));
    List<Overview.Month> months = days(cutoff).stream().skip(1).map(end -> {
      OverviewRepository.Day month = known.get(end);
      return new Overview.Month(end, month == null ? null : month.sums());
    }).toList();
    return new Overview(cutoff, day.at() == null ? clock.instant() : day.at(), !day.broad(), rows(day.byLead()), months);
  }

  private List<Overview.Row> rows(Map<Principal, Counts> counts) {
    Map<Principal, Agency> named = agencies.lately(counts.keySet());
    return counts.entrySet().stream().map(e -> {
      Agency agency = named.get(e.getKey());
      return agency == null
          ? new Overview.Row("", LocalizedText.of("und", "–"), e.getValue())
          : new Overview.Row(agency.code(), agency.names(), e.getValue());
    }).sorted(Comparator.comparingLong((Overview.Row r) -> -r.counts().overdue()).thenComparingLong(r -> -r.counts().late())
        .thenComparing(Overview.Row::code))
        .toList();
  }

  /** The cut-off, then the ends of the twelve months before its own, oldest first. */
  private static List<LocalDate> days(LocalDate cutoff) {
    YearMonth month = YearMonth.from(cutoff);
    List<LocalDate> days = new ArrayList<>(List.of(cutoff));
    IntStream.rangeClosed(1, MONTHS).mapToObj(n -> month.minusMonths(MONTHS + 1L - n).atEndOfMonth()).forEach(days::add);
    return days;
  }
}
