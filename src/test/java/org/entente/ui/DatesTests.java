package org.entente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.entente.access.Preferences;
import org.entente.text.Language;

import org.junit.jupiter.api.Test;

class DatesTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);

  @Test
  void aDayIsGregorianInEveryLanguage() {
    assertThat(Dates.day(reader(Language.VI, "latn", "gregory"), DAY)).isEqualTo("21/11/2026");
    assertThat(Dates.day(reader(Language.EN, "latn", "gregory"), DAY)).isEqualTo("21 Nov 2026");
    assertThat(Dates.day(reader(Language.AR, "latn", "gregory"), DAY)).isEqualTo("21 نوفمبر 2026");
    assertThat(Dates.day(reader(Language.FA, "latn", "gregory"), DAY)).isEqualTo("21 نوامبر 2026");
    assertThat(Dates.day(reader(Language.UR, "latn", "gregory"), DAY)).isEqualTo("21 نومبر 2026");
  }

  @Test
  void digitsAreThosePreferred() {
    assertThat(Dates.day(reader(Language.AR, "native", "gregory"), DAY)).isEqualTo("٢١ نوفمبر ٢٠٢٦");
    assertThat(Dates.day(reader(Language.FA, "native", "gregory"), DAY)).isEqualTo("۲۱ نوامبر ۲۰۲۶");
    assertThat(Dates.day(reader(Language.VI, "native", "gregory"), DAY)).isEqualTo("21/11/2026");
  }

  @Test
  void aSecondCalendarStandsBesideWhenChosen() {
    assertThat(Dates.second(reader(Language.FA, "native", "persian"), DAY)).isEqualTo("۳۰ آبان ۱۴۰۵");
    assertThat(Dates.second(reader(Language.AR, "latn", "islamic"), DAY)).isEqualTo("11 جمادى الآخرة 1448");
    assertThat(Dates.second(reader(Language.AR, "latn", "gregory"), DAY)).isEmpty();
  }

  @Test
  void distancesAreWords() {
    var english = reader(Language.EN, "latn", "gregory");
    assertThat(Dates.distance(english, DAY, DAY)).isEqualTo("today");
    assertThat(Dates.distance(english, DAY, DAY.plusDays(1))).isEqualTo("tomorrow");
    assertThat(Dates.distance(english, DAY, DAY.plusDays(3))).isEqualTo("in 3 days");
    assertThat(Dates.distance(english, DAY, DAY.minusDays(21))).isEqualTo("3 weeks ago");
    assertThat(Dates.distance(english, DAY, DAY.plusDays(100))).isEqualTo("in 3 months");
    assertThat(Dates.distance(reader(Language.AR, "native", "gregory"), DAY, DAY.plusDays(3))).isEqualTo("خلال ٣ أيام");
  }

  @Test
  void aMomentIsInTheZoneOfTheInstallation() {
    assertThat(Dates.moment(reader(Language.VI, "latn", "gregory"), Instant.parse("2026-11-21T18:05:00Z"), ZoneId.of("Asia/Ho_Chi_Minh")))
        .isEqualTo("22/11/2026 01:05");
  }

  private static Preferences reader(Language language, String digits, String calendar) {
    return new Preferences(language, "auto", digits, calendar, true);
  }
}
