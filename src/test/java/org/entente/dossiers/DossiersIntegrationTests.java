package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
class DossiersIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  Directory directory;
  Officer home;
  Officer stranger;

  record Opened(DossierId dossier, long version) implements Fact {}

  @BeforeAll
  void twoAgencies() {
    home = directory.officer("dossiers.home", directory.agency("DOSA"), 2, 1);
    stranger = directory.officer("dossiers.stranger", directory.agency("DOSB"), 2, 1);
  }

  @Test
  void isSeenByItsHomeAgencyAndUnknownToAStranger() {
    DossierId id = open();
    assertThat(access.reading(home, () -> dossiers.get(id)).number()).startsWith("DOSA-");
    assertThatThrownBy(() -> access.reading(stranger, () -> dossiers.get(id))).isInstanceOf(DossierUnknown.class);
  }

  @Test
  void cannotBeOpenedWithoutAnEntryInTheJournal() {
    DossierId id = dossiers.newId();
    assertThatThrownBy(() -> access.run(home, () -> dossiers.open(id, Opening.of(Kind.TASK, LocalizedText.of("en", "Secretly")), home)))
        .hasStackTraceContaining("no journal entry");
    assertThat(access.reading(home, () -> dossiers.find(id))).isEmpty();
  }

  @Test
  void refusesAChangeOnAnOldVersion() {
    DossierId id = open();
    access.run(home, () -> events.publishEvent(new Opened(id, dossiers.raise(id, 1))));
    assertThatThrownBy(() -> access.run(home, () -> dossiers.raise(id, 1))).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> access.run(stranger, () -> dossiers.raise(id, 1))).isInstanceOf(DossierUnknown.class);
  }

  @Test
  void numbersRunByAgencyAndLevel() {
    DossierId first = open();
    DossierId second = open();
    assertThat(number(second)).isEqualTo(number(first) + 1);
  }

  private int number(DossierId id) {
    String number = access.reading(home, () -> dossiers.get(id)).number();
    return Integer.parseInt(number.substring(number.lastIndexOf('-') + 1));
  }

  private DossierId open() {
    DossierId id = dossiers.newId();
    access.run(home, () -> {
      dossiers.open(id, Opening.of(Kind.TASK, LocalizedText.of("en", "A matter")), home);
      events.publishEvent(new Opened(id, 1));
    });
    return id;
  }
}
