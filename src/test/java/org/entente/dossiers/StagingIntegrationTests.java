package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class StagingIntegrationTests {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final PersonId importer = new PersonId(UUID.randomUUID());
  private JdbcClient jdbc;
  private Staging staging;
  private Principal home;
  private Principal lead;
  private Principal unit;

  @BeforeEach
  void emptyInstallation() {
    PGSimpleDataSource owner = new PGSimpleDataSource();
    owner.setUrl(Installation.freshDatabase());
    owner.setUser("postgres");
    owner.setPassword(Installation.password());
    jdbc = JdbcClient.create(owner);
    staging = new Staging(owner, JsonMapper.builder().build());
    home = principal(1, "HOME");
    lead = principal(1, "LEAD");
    unit = principal(2, "UNIT");
  }

  @Test
  void loadsIntoAnEmptyRegisterAndLeavesTheSchemaAsItWas() {
    String before = schema();
    assertThat(staging.load(importer, List.of(batch(60), batch(40)).iterator())).isEqualTo(100);
    assertThat(schema()).isEqualTo(before);
    assertThat(count("select count(*) from entente.journal where fact = 'Imported' and version = 1")).isEqualTo(100);
    assertThat(count("select count(*) from entente.visible where principal = " + home.value() + " and right_ = 3")).isEqualTo(100);
    assertThat(count("select count(*) from entente.visible where principal = " + lead.value() + " and right_ = 2")).isEqualTo(100);
    assertThat(count("select entente.stray()")).isZero();
  }

  @Test
  void loadsBesideWhatIsThereAndNumbersGoOn() {
    staging.load(importer, List.of(batch(3)).iterator());
    staging.load(importer, List.of(batch(2)).iterator());
    assertThat(jdbc.sql("select number from entente.dossier order by length(number), number").query((row, n) -> row.getString(1)).list())
        .containsExactly("HOME-1", "HOME-2", "HOME-3", "HOME-4", "HOME-5");
    assertThat(count("select entente.stray()")).isZero();
  }

  @Test
  void keepsAClosedCircleAndAShareThatHasRunOutFromTheirAgencies() {
    Batch batch = staging.batch();
    DossierId closed = id();
    batch.open(closed, home, null, new Opening(Kind.TASK, 1, true, true, null, LocalizedText.of("vi", "Việc \\ kín\t1"), "", List.of(unit), lead,
        List.of()), DAY);
    DossierId open = id();
    batch.open(open, home, null, Opening.of(Kind.TASK, LocalizedText.of("ur", "کھلا")), DAY)
        .share(open, lead, 1, Instant.parse("2026-01-01T00:00:00Z"), importer, "for a while");
    staging.load(importer, List.of(batch).iterator());
    assertThat(count("select count(*) from entente.visible where principal = " + unit.value())).isEqualTo(1);
    assertThat(count("select count(*) from entente.visible where principal = " + lead.value())).isZero();
    assertThat(jdbc.sql("select title ->> 'vi' from entente.dossier where restricted").query((row, n) -> row.getString(1)).single())
        .isEqualTo("Việc \\ kín\t1");
  }

  @Test
  void loadsNothingWhenOneDossierHasNoManager() {
    Batch bad = staging.batch();
    bad.open(id(), home, null, new Opening(Kind.TASK, 2, false, true, null, LocalizedText.of("en", "Nobody's"), "", List.of(), lead, List.of()), DAY);
    assertThatThrownBy(() -> staging.load(importer, List.of(batch(5), bad).iterator())).hasStackTraceContaining("nobody would manage");
    assertThat(count("select count(*) from entente.dossier")).isZero();
  }

  @Test
  void refusesAPartInADossierThatIsNotInTheLoad() {
    Batch bad = batch(1);
    bad.part(id(), lead, 2);
    assertThatThrownBy(() -> staging.load(importer, List.of(bad).iterator())).hasStackTraceContaining("not in this load");
  }

  private Batch batch(int size) {
    Batch batch = staging.batch();
    for (int i = 0; i < size; i++) {
      DossierId id = id();
      batch.open(id, home, null, new Opening(Kind.TASK, 1, false, true, DAY.plusDays(i), LocalizedText.of("en", "Matter " + i), "", List.of(), lead,
          List.of(lead)), DAY.plusDays(i));
      batch.rows("task", "id", "stage", "body", "lead").add(id.value(), 1, "what to do", lead.value());
      batch.rows("task_span", "task", "since", "due_on", "lead").add(id.value(), DAY, DAY.plusDays(i), lead.value());
    }
    return batch;
  }

  private String schema() {
    return jdbc.sql("""
        select string_agg(line, e'\\n' order by line)
        from (select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line from pg_constraint
              where connamespace = 'entente'::regnamespace
              union all
              select indexdef from pg_indexes where schemaname = 'entente') x
        """).query((row, n) -> row.getString(1)).single();
  }

  private long count(String sql) {
    return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
  }

  private Principal principal(int kind, String code) {
    return new Principal(jdbc.sql("insert into entente.principal (kind, ref, code) values (:kind, gen_random_uuid(), :code) returning id")
        .param("kind", kind).param("code", code).query((row, n) -> row.getInt(1)).single());
  }

  private static DossierId id() {
    return new DossierId(UUID.randomUUID());
  }
}
