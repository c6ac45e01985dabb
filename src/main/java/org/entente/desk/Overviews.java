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
import java.util.stream.IntStream;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;

import org.springframework.stereotype.Service;

/**
 * The four classes at a cut-off date, by lead agency. Readers of little are answered from the rows at once. For readers of much the last
 * count is shown with its time and, when it is older than a minute, taken again in the background in the name of that reader.
 */
@Service
public class Overviews {
  private static final int MONTHS = 12;
  private static final int AT_ONCE = 20_000;
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

  /** The overview at the end of a day; counted now when that is little work. */
  public Overview at(LocalDate cutoff, Officer officer) {
    return access.reading(officer, () -> repository.isBroad(AT_ONCE)) ? kept(cutoff, officer) : counted(cutoff, officer);
  }

  /** The overview at the end of a day, counted now whatever the work. */
  public Overview exactly(LocalDate cutoff, Officer officer) {
    if (!access.reading(officer, () -> repository.isBroad(AT_ONCE)))
      return counted(cutoff, officer);
    renewal.count(cutoff, officer);
    return kept(cutoff, officer);
  }

  private Overview counted(LocalDate cutoff, Officer officer) {
    List<LocalDate> days = days(cutoff);
    Map<LocalDate, Map<Principal, Counts>> counted = access.reading(officer, () -> repository.count(days));
    List<Overview.Month> months = days.subList(1, days.size()).stream().map(day -> new Overview.Month(day, sum(counted.getOrDefault(day, Map.of()))))
        .toList();
    return new Overview(cutoff, clock.instant(), true, rows(counted.getOrDefault(cutoff, Map.of())), months);
  }

  private Overview kept(LocalDate cutoff, Officer officer) {
    List<LocalDate> days = days(cutoff);
    Map<LocalDate, OverviewRepository.Snapshot> known = access.reading(officer, () -> repository.snapshots(days));
    OverviewRepository.Snapshot main = known.get(cutoff);
    if (main == null)
      main = renewal.count(cutoff, officer);
    Instant now = clock.instant();
    List<LocalDate> stale = new ArrayList<>();
    if (main.at().plus(FRESH).isBefore(now))
      stale.add(cutoff);
    days.stream().skip(1).filter(day -> !known.containsKey(day) || known.get(day).at().plus(FRESH_MONTH).isBefore(now)).forEach(stale::add);
    renewal.later(stale, officer);
    List<Overview.Month> months = days.stream().skip(1)
        .map(day -> new Overview.Month(day, known.containsKey(day) ? sum(known.get(day).counts()) : null)).toList();
    return new Overview(cutoff, main.at(), false, rows(main.counts()), months);
  }

  private List<Overview.Row> rows(Map<Principal, Counts> counts) {
    Map<Principal, Agency> named = agencies.of(counts.keySet());
    return counts.entrySet().stream().map(e -> {
      Agency agency = named.get(e.getKey());
      return agency == null
          ? new Overview.Row("", LocalizedText.of("und", "–"), e.getValue())
          : new Overview.Row(agency.code(), agency.names(), e.getValue());
    }).sorted(Comparator.comparingLong((Overview.Row r) -> -r.counts().overdue()).thenComparingLong(r -> -r.counts().late())
        .thenComparing(Overview.Row::code))
        .toList();
  }

  private static Counts sum(Map<Principal, Counts> counts) {
    return counts.values().stream().reduce(Counts.NONE, Counts::plus);
  }

  /** The cut-off, then the ends of the twelve months before its own, oldest first. */
  private static List<LocalDate> days(LocalDate cutoff) {
    YearMonth month = YearMonth.from(cutoff);
    List<LocalDate> days = new ArrayList<>(List.of(cutoff));
    IntStream.rangeClosed(1, MONTHS).mapToObj(n -> month.minusMonths(MONTHS + 1L - n).atEndOfMonth()).forEach(days::add);
    return days;
  }
}
