package org.entente.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.administration.LinesRefused;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.StaleVersion;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Rules as rows, and the days on which people work. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeadlinesIntegrationTests {
  @Autowired
  Rules rules;
  @Autowired
  KeptHolidays holidays;
  @Autowired
  WorkingDays days;
  @Autowired
  Directory directory;
  @Autowired
  Access access;
  Officer admin;
  Officer head;

  @BeforeAll
  void officers() {
    admin = directory.officer("rule.admin", directory.agency("RULEOFFICE"), 6, 0);
    head = directory.officer("rule.head", directory.agency("RULEA"), 3, 1);
  }

  @Test
  void whatTheLawsSayIsThereFromTheirDayOn() {
    access.reading(head, () -> {
      assertThat(rules.on("VN", "CONFERENCE_FILED_PRIME_MINISTER", LocalDate.of(2026, 11, 22))).map(Rule::value).contains(40);
      assertThat(rules.on("VN", "CONFERENCE_FILED", LocalDate.of(2026, 11, 22))).map(Rule::value).contains(30);
      assertThat(rules.on("VN", "CONFERENCE_OPINION", LocalDate.of(2026, 11, 22))).map(Rule::value).contains(15);
      assertThat(rules.on("VN", "AGREEMENT_OPINION", LocalDate.of(2026, 11, 22))).map(Rule::unit).contains(Rule.Unit.WORKING_DAYS);
      assertThat(rules.on("VN", "AGREEMENT_OPINION", LocalDate.of(2021, 6, 30))).isEmpty();
      return true;
    });
  }

  @Test
  void aNewLawIsANewVersionAndTheOldOneCountsForItsDays() {
    long seen = rules.version("VN", "NGO_RESULT", admin);
    rules.write("VN", "NGO_RESULT", seen, form("2027-07-01", "20"), admin);
    access.reading(head, () -> {
      assertThat(rules.on("VN", "NGO_RESULT", LocalDate.of(2027, 6, 30))).map(Rule::value).contains(30);
      assertThat(rules.on("VN", "NGO_RESULT", LocalDate.of(2027, 7, 1))).map(Rule::value).contains(20);
      return true;
    });
    assertThat(rules.versions("VN", "NGO_RESULT", admin)).hasSize(2);
    assertThatThrownBy(() -> rules.write("VN", "NGO_RESULT", seen, form("2028-01-01", "10"), admin)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> rules.write("VN", "NGO_RESULT", seen + 1, form("2028-01-01", "10"), head)).isInstanceOf(DeedRefused.class);
  }

  @Test
  void workingDaysPassOverWeekendsAndHolidaysAndCountWhatIsWorkedInstead() {
    holidays.write("VN", holidays.version("VN", admin), """
        2027-02-05; Tết Nguyên đán; Lunar New Year; رأس السنة القمرية; سال نو قمری; قمری نیا سال
        2027-02-08\tTết Nguyên đán
        +2027-02-13, Làm bù
        """, admin);
    access.reading(head, () -> {
      assertThat(days.after("VN", LocalDate.of(2027, 2, 4), 1)).as("a Friday and a Monday off").isEqualTo(LocalDate.of(2027, 2, 9));
      assertThat(days.after("VN", LocalDate.of(2027, 2, 4), 7)).as("a Saturday worked").isEqualTo(LocalDate.of(2027, 2, 16));
      assertThat(days.between("VN", LocalDate.of(2027, 2, 4), LocalDate.of(2027, 2, 16))).isEqualTo(7);
      assertThat(days.isWorked("VN", LocalDate.of(2027, 2, 13))).isTrue();
      assertThat(days.isWorked("IR", LocalDate.of(2027, 2, 12))).as("a Friday in Iran").isFalse();
      assertThat(days.isWorked("VN", LocalDate.of(2027, 2, 12))).isTrue();
      return true;
    });
    holidays.remove("VN", holidays.version("VN", admin), "2027-02-08", admin);
    access.reading(head, () -> assertThat(days.after("VN", LocalDate.of(2027, 2, 4), 1)).isEqualTo(LocalDate.of(2027, 2, 8)));
  }

  @Test
  void ofAListWithOneWrongLineNothingIsWrittenAndEveryWrongLineIsNamed() {
    long seen = holidays.version("VN", admin);
    assertThatThrownBy(() -> holidays.write("VN", seen, """
        2029-01-01; Năm mới
        2029-02-30; Không có ngày này

        2029-01-01; Lần nữa
        2029-04-30
        +2029-04-27; Làm bù vào thứ Sáu
        """, admin)).isInstanceOfSatisfying(LinesRefused.class,
        refused -> assertThat(refused.lines()).extracting(LinesRefused.Line::n).containsExactly(2, 4, 5, 6));
    assertThat(holidays.of("VN", 2029, admin)).isEmpty();
    assertThat(holidays.version("VN", admin)).isEqualTo(seen);
  }

  private static RuleForm form(String since, String value) {
    return new RuleForm(null, null, since, null, Map.of("vi", "Trả kết quả", "en", "Result"), value, "WORKING_DAYS", "99/2027/NĐ-CP", "4");
  }
}
