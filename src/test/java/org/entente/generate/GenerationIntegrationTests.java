package org.entente.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Buffers;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "entente.test=a register of its own")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, PublishedYear.class, MovableClock.Bound.class, Buffers.Counted.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GenerationIntegrationTests {
  private static final LocalDate CUTOFF = PublishedYear.CUTOFF;
  @Autowired
  PublishedYear year;
  @Autowired
  Access access;
  @Autowired
  Seats seats;
  @Autowired
  JdbcClient officers;
  @Autowired
  @Qualifier("owner")
  DataSource owner;

  @BeforeAll
  void publishedYear() {
    assertThat(year.load()).isEqualTo(22_814);
  }

  @Test
  void countsThePublishedExampleAtTheCutOff() {
    assertThat(classes(CUTOFF)).isEqualTo(Map.of(0, 14_068L, 1, 1_983L, 2, 5_640L, 3, 223L));
  }

  @Test
  void countsDifferentlyOnAnotherDay() {
    assertThat(classes(CUTOFF.minusMonths(6))).isNotEqualTo(classes(CUTOFF));
  }

  @Test
  void isSeenByReadersOfEveryBreadth() {
    assertThat(sees("bench.tiny")).isBetween(36L, 40L);
    assertThat(sees("bench.narrow")).isBetween(200L, 320L);
    assertThat(sees("bench.broad")).isBetween(3_000L, 9_000L);
    assertThat(sees("bench.all")).isBetween(21_500L, 22_700L);
  }

  @Test
  void leavesVisibilityAsItIsDerived() {
    assertThat(count("select entente.stray()")).isZero();
    assertThat(count("select count(*) from entente.dossier d where not exists (select from entente.journal j where j.dossier = d.id)")).isZero();
    assertThat(count("select count(*) - count(distinct number) from entente.dossier")).isZero();
  }

  @Test
  void spansOfATaskFollowOneAnotherAndEndInWhatTheTaskSays() {
    assertThat(count("""
        select count(*)
        from (select until, lead(since) over (partition by task order by since) as next from entente.task_span) s
        where until <> coalesce(next, 'infinity')
        """)).isZero();
    assertThat(count("""
        select count(*)
        from entente.task t
        join entente.task_span s on s.task = t.id and s.until = 'infinity'
        join entente.dossier d on d.id = t.id
        where (t.lead, t.done_on, d.due_on) is distinct from (s.lead, s.done_on, s.due_on)
          or d.open <> (s.done_on is null and not s.withdrawn)
        """)).isZero();
  }

  private Map<Integer, Long> classes(LocalDate cutoff) {
    return JdbcClient.create(owner).sql("""
        select case when done_on <= :cutoff then case when done_on <= due_on then 0 else 1 end else case when :cutoff <= due_on then 2 else 3 end end as class,
          count(*) as n
        from entente.task_span
        where since <= :cutoff
          and until > :cutoff
          and not withdrawn
        group by 1
        """).param("cutoff", cutoff).query((row, n) -> Map.entry(row.getInt("class"), row.getLong("n"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private long sees(String login) {
    Officer officer = seats.officer(login, null).orElseThrow();
    return access.reading(officer, () -> officers.sql("select count(distinct dossier) from visible").query((row, n) -> row.getLong(1)).single());
  }

  private long count(String sql) {
    return JdbcClient.create(owner).sql(sql).query((row, n) -> row.getLong(1)).single();
  }
}
