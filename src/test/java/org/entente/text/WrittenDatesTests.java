package org.entente.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenDatesTests {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      24 نومبر کی صبح                     | --11-24
      3 مارچ 2022 کو                      | 2022-03-03
      جمعہ، نومبر 24، 2023               | 2023-11-24
      05 اگست ، 2022                      | 2022-08-05
      یکم نومبر                            | --11-01
      13سے 16مئی                           | --05-13/--05-16
      04 فبراير 2019                       | 2019-02-04
      13 كانون الأول/ديسمبر 2023          | 2023-12-13
      (2مارس)                              | --03-02
      السابع من أكتوبر                     | --10-07
      ٢٥ أبريل ٢٠٢٣                       | 2023-04-25
      15 رمضان 1444                        | 2023-04-06
      ۱۵ ژوئیه                             | --07-15
      ۱۳ تیر ۱۳۹۸                          | 2019-07-04
      ۱۴۰۲/۰۴/۱۳                           | 2023-07-04
      ۲۴ تا ۲۶ آبان ۱۴۰۲                   | 2023-11-15/2023-11-17
      24/11/2023                           | 2023-11-24
      sáng 24-11                           | --11-24
      15-19/5                              | --05-15/--05-19
      ngày 3 tháng 3 năm 2022             | 2022-03-03
      tháng 4/2025                         | 2025-04
      July 25, 2022                        | 2022-07-25
      09 January 2024                      | 2024-01-09
      04-06 September 2022                 | 2022-09-04/2022-09-06
      in 2025                              | 2025
      2021-2030                            | 2021/2030
      """)
  void readsDatesAsPeopleWriteThem(String text, String iso) {
    assertThat(isos(text, null)).isEqualTo(iso);
  }

  @ParameterizedTest
  @CsvSource({"32 October 2024", "27 to 23 September 2023", "31/4/2024", "30 فبراير 2024", "we may 5 times", "3/4 of it", "15:11:26",
      "۳۱ آبان ۱۴۰۲"})
  void refusesWhatIsNoDate(String text) {
    assertThat(isos(text, null)).isEmpty();
  }

  @Test
  void aDayWithoutYearTakesItFromTheNearestSuchDay() {
    assertThat(isos("24 November", LocalDate.of(2023, 11, 24))).isEqualTo("2023-11-24");
    assertThat(isos("28 December", LocalDate.of(2024, 1, 2))).isEqualTo("2023-12-28");
  }

  @Test
  void aLineThatIsOnlyADateIsTheDayOfPublication() {
    assertThat(WrittenDates.alone("جمعہ، نومبر 24، 2023 | 15:11:26")).isEqualTo(LocalDate.of(2023, 11, 24));
    assertThat(WrittenDates.alone("On 24 November 2023 the minister met his counterpart in the capital.")).isNull();
  }

  private static String isos(String text, @Nullable LocalDate near) {
    return WrittenDates.in(text, near).stream().map(WrittenDate::iso).collect(Collectors.joining(" "));
  }
}
