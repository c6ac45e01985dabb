package org.entente.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.StaleVersion;
import org.entente.workflow.Refused;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Who a dossier is shared with, until when, and what becomes of it. */
@SpringBootTest
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharingIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Sharing sharing;
  @Autowired
  AccessSheets sheets;
  @Autowired
  Seats seats;
  @Autowired
  Directory directory;
  @Autowired
  ApplicationContext context;
  Neighbours near;

  @BeforeAll
  void twoAgencies() {
    near = new Neighbours(context, "SHR");
  }

  @Test
  void aShareIsSeenUntilItIsTakenBack() {
    DossierId id = near.open(1, false);
    long version = sharing.share(id, 1, near.grant("agency:SHRB", "READ", "2199-12-31"), near.head);
    assertThat(near.sees(near.other, id)).isTrue();
    assertThat(access.reading(near.other, () -> dossiers.get(id)).right()).isEqualTo(1);
    assertThat(near.told(near.other, id)).containsExactly("Shared");
    version = sharing.share(id, version, near.grant("AGENCY:shrb", "contribute", ""), near.head);
    assertThat(access.reading(near.other, () -> dossiers.get(id)).right()).isEqualTo(2);
    sharing.end(id, version, "agency:SHRB", near.second);
    assertThat(near.sees(near.other, id)).isFalse();
    assertThat(near.facts(id, near.head)).containsExactly("ShareEnded", "Shared", "Shared", "Opened");
  }

  @Test
  void groupsUnitsAndPersonsAreReadersToo() {
    DossierId id = near.open(1, false);
    near.group("SHRG", near.outside);
    long version = sharing.share(id, 1, near.grant("group:SHRG", "READ", ""), near.head);
    assertThat(near.sees(near.fresh(near.other), id)).isTrue();
    version = sharing.end(id, version, "group:SHRG", near.head);
    assertThat(near.sees(near.fresh(near.other), id)).isFalse();
    version = sharing.share(id, version, near.grant("person:" + near.other.person(), "READ", ""), near.head);
    assertThat(near.sees(near.other, id)).isTrue();
    assertThat(near.sees(near.fresh(near.low), id)).isFalse();
    version = sharing.end(id, version, "person:" + near.other.person(), near.head);
    near.unit("LOCAL", near.outside, near.other);
    sharing.share(id, version, near.grant("unit:SHRB/LOCAL", "READ", ""), near.head);
    assertThat(near.sees(near.fresh(near.other), id)).isTrue();
  }

  @Test
  void whatCannotBeSharedIsRefusedByItsFieldAndNothingChanges() {
    DossierId id = near.open(1, false);
    near.refused("reader", id, () -> sharing.share(id, 1, near.grant("agency:NOWHERE", "READ", ""), near.head));
    near.refused("reader", id, () -> sharing.share(id, 1, near.grant("somebody", "READ", ""), near.head));
    near.refused("reader", id, () -> sharing.share(id, 1, near.grant("agency:SHRA", "READ", ""), near.head));
    near.refused("reader", id, () -> sharing.share(id, 1, near.grant("person:" + near.low.person(), "READ", ""), near.head));
    near.refused("reader", id, () -> sharing.end(id, 1, "agency:SHRB", near.head));
    near.refused("right", id, () -> sharing.share(id, 1, near.grant("agency:SHRB", "OWN", ""), near.head));
    near.refused("until", id, () -> sharing.share(id, 1, near.grant("agency:SHRB", "READ", "2020-01-01"), near.head));
    near.refused("until", id, () -> sharing.share(id, 1, near.grant("agency:SHRB", "READ", "2026-02-30"), near.head));
    near.refused("reason", id, () -> sharing.share(id, 1, new Grant("agency:SHRB", "READ", "", " "), near.head));
    assertThatThrownBy(() -> sharing.share(id, 7, near.grant("agency:SHRB", "READ", ""), near.head)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> sharing.share(id, 1, near.grant("agency:SHRB", "READ", ""), near.desk)).isInstanceOf(DeedRefused.class);
    assertThatThrownBy(() -> sharing.share(id, 1, near.grant("agency:SHRB", "READ", ""), near.other)).isInstanceOf(DossierUnknown.class);
    assertThat(near.facts(id, near.head)).containsExactly("Opened");
  }

  @Test
  void whoeverIsLetInLearnsTheOwnGroundsAlone() {
    DossierId id = near.open(1, false);
    long version = sharing.share(id, 1, near.grant("agency:SHRB", "READ", ""), near.head);
    sharing.share(id, version, near.grant("person:" + near.admin.person(), "READ", ""), near.head);
    var known = sheets.known(id, near.other);
    assertThat(known.why()).extracting(Ground::source, g -> g.reader().value()).containsExactly(
        org.assertj.core.groups.Tuple.tuple(Ground.Source.SHARE, near.other.agency().value()));
    assertThat(known.why().getFirst().by()).isEqualTo(near.head.person());
    assertThat(known.why().getFirst().since()).isNotNull();
    assertThat(known.who()).isEmpty();
    assertThat(near.facts(id, near.other)).containsExactly("Opened");
    assertThat(sheets.known(id, near.head).who()).hasSize(3);
    assertThatThrownBy(() -> sharing.share(id, version + 1, near.grant("person:" + near.low.person(), "READ", ""), near.other))
        .isInstanceOf(Refused.class);
  }

  @Test
  void aPersonWhoMovesAndAnAgencyThatMergesAreJudgedAnewAtOnce() {
    DossierId id = near.open(1, false);
    UUID small = directory.agency("SHRS");
    Officer moving = directory.officer("shr.moving", small, 2, 1);
    sharing.share(id, 1, near.grant("agency:SHRS", "READ", ""), near.head);
    assertThat(near.sees(near.fresh(moving), id)).isTrue();
    directory.owner().sql("update entente.agency set until = current_date, successor = :heir where id = :small").param("heir", near.outside)
        .param("small", small).update();
    assertThat(near.sees(near.fresh(near.other), id)).as("the heir stands in for the agency that has ended").isTrue();
    directory.owner().sql("update entente.seat set agency = :agency where person = :p").param("agency", directory.agency("SHRT"))
        .param("p", moving.person().value()).update();
    assertThat(near.sees(near.fresh(moving), id)).as("moved away").isFalse();
    directory.owner().sql("update entente.seat set until = current_date, since = current_date - 1 where person = :p")
        .param("p", moving.person().value()).update();
    assertThat(seats.officer(moving.login(), null)).as("no seat").isEmpty();
  }
}
