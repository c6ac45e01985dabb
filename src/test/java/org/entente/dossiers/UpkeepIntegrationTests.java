package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UpkeepIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Upkeep upkeep;
  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  Directory directory;
  Officer home;
  Officer reader;

  record Shared(DossierId dossier, long version) implements Fact {}

  @BeforeAll
  void twoAgencies() {
    home = directory.officer("upkeep.home", directory.agency("UPKA"), 2, 1);
    reader = directory.officer("upkeep.reader", directory.agency("UPKB"), 1, 1);
  }

  @Test
  void aShareThatHasRunOutIsGoneAtOnceAndTheLowerLastingRightComesBack() throws SQLException {
    DossierId id = dossiers.newId();
    access.run(home, () -> {
      dossiers.open(id, Opening.of(Kind.TASK, LocalizedText.of("en", "For an hour")), home);
      events.publishEvent(new Shared(id, 1));
      events.publishEvent(new Shared(id, dossiers.takePart(id, reader.agency(), 3)));
      events.publishEvent(new Shared(id, dossiers.share(id, reader.agency(), 2, inAnHour(), "to help", home)));
    });
    assertThat(right(id)).containsExactly(2);
    theHourPasses(id);
    assertThat(right(id)).isEmpty();
    upkeep.expire();
    assertThat(right(id)).containsExactly(1);
    assertThat(upkeep.compare()).isZero();
  }

  @Test
  void aCircleWhoseManagersLostTheirSeatsGoesToTheHeadOfTheHomeAgency() throws SQLException {
    Officer desk = directory.officer("upkeep.desk", home.seat().agency().value(), 1, 1);
    Officer head = directory.officer("upkeep.head", home.seat().agency().value(), 3, 1);
    DossierId id = closed(desk);
    DossierId other = closed(home);
    upkeep.giveKeepers();
    assertThat(manages(head, id)).as("while the manager sits").isFalse();
    directory.owner().sql("update entente.seat set until = current_date where person = :p").param("p", desk.person().value()).update();
    assertThat(upkeep.giveKeepers()).isPositive();
    assertThat(manages(head, id)).isTrue();
    assertThat(manages(head, other)).as("a circle that has a manager").isFalse();
    assertThat(manages(home, id)).as("a secretary beside a head").isFalse();
    assertThat(upkeep.giveKeepers()).as("once").isZero();
    assertThat(upkeep.compare()).isZero();
  }

  private DossierId closed(Officer manager) {
    DossierId id = dossiers.newId();
    access.run(manager, () -> {
      dossiers.open(id, new Opening(Kind.TASK, 1, true, true, null, LocalizedText.of("en", "Closed"), "", java.util.List.of(), null,
          java.util.List.of()), manager);
      events.publishEvent(new Shared(id, 1));
    });
    return id;
  }

  private boolean manages(Officer officer, DossierId id) {
    return access.reading(officer, () -> dossiers.find(id)).filter(d -> d.right() == 3).isPresent();
  }

  @Test
  void theNightlyComparisonNoticesARowTooMany() throws SQLException {
    DossierId id = dossiers.newId();
    access.run(home, () -> {
      dossiers.open(id, Opening.of(Kind.TASK, LocalizedText.of("en", "Nobody else's")), home);
      events.publishEvent(new Shared(id, 1));
    });
    directory.owner().sql("""
        insert into entente.visible (principal, open, due_on, dossier, level, kind, right_, until, opened_on)
        select :reader, open, due_on, dossier, level, kind, 1, until, opened_on from entente.visible where dossier = :id
        """).param("reader", reader.agency().value()).param("id", id.value()).update();
    assertThat(upkeep.compare()).isEqualTo(1);
    directory.owner().sql("delete from entente.visible where dossier = :id and principal = :reader").param("reader", reader.agency().value())
        .param("id", id.value()).update();
    assertThat(upkeep.compare()).isZero();
  }

  private List<Integer> right(DossierId id) {
    return access.reading(reader, () -> dossiers.find(id).map(Dossier::right).stream().toList());
  }

  private void theHourPasses(DossierId id) {
    for (String table : List.of("share", "visible")) {
      directory.owner().sql("update entente." + table + " set until = now() where dossier = :id and until < 'infinity'").param("id", id.value())
          .update();
    }
  }

  private static Instant inAnHour() {
    return Instant.now().plus(1, ChronoUnit.HOURS);
  }
}
