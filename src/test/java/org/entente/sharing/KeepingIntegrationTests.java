package org.entente.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.Mandate;
import org.entente.access.NotConfirmed;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.workflow.Refused;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Closed circles, and levels that one raises and two lower. */
@SpringBootTest
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeepingIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Sharing sharing;
  @Autowired
  Keeping keeping;
  @Autowired
  LoweringRepository lowerings;
  @Autowired
  AccessRequests requests;
  @Autowired
  Clock clock;
  @Autowired
  ApplicationContext context;
  Neighbours near;
  Levels levels;

  @BeforeAll
  void twoAgencies() {
    near = new Neighbours(context, "KEP");
    levels = new Levels(access, dossiers, keeping, lowerings, new org.entente.ui.Installation(true, 2), clock);
  }

  @Test
  void aClosedCircleIsForThoseNamedInItAndSharesWakeWhenItOpens() throws SQLException {
    DossierId id = near.open(1, false);
    long version = sharing.share(id, 1, near.grant("agency:KEPB", "READ", ""), near.head);
    version = sharing.close(id, version, "Handled by few", near.head);
    assertThat(near.sees(near.other, id)).isFalse();
    assertThat(near.sees(near.second, id)).isFalse();
    long closed = version;
    assertThatThrownBy(() -> sharing.share(id, closed, near.grant("agency:KEPB", "READ", ""), near.head)).isInstanceOf(Refused.class);
    near.refused("reader", id, () -> sharing.name(id, closed, near.grant("agency:KEPB", "READ", ""), near.head));
    near.refused("until", id, () -> sharing.name(id, closed, near.grant("person:" + near.desk.person(), "MANAGE", "2199-12-31"), near.head));
    near.refused("reader", id, () -> sharing.remove(id, closed, "person:" + near.head.person(), near.head));
    version = sharing.name(id, version, near.grant("person:" + near.desk.person(), "MANAGE", ""), near.head);
    version = sharing.name(id, version, near.grant("person:" + near.second.person(), "READ", "2199-12-31"), near.desk);
    assertThat(near.sees(near.second, id)).isTrue();
    version = sharing.remove(id, version, "person:" + near.second.person(), near.desk);
    assertThat(near.sees(near.second, id)).isFalse();
    version = sharing.open(id, version, "No longer delicate", near.head);
    assertThat(near.sees(near.other, id)).isTrue();
    assertThat(near.sees(near.second, id)).isTrue();
    assertThat(near.stray()).isZero();
  }

  @Test
  void oneMayLeaveACircleThatAnotherManages() {
    DossierId id = near.open(1, true);
    long version = sharing.name(id, 1, near.grant("person:" + near.second.person(), "MANAGE", ""), near.head);
    sharing.remove(id, version, "person:" + near.head.person(), near.head);
    assertThat(near.sees(near.head, id)).isFalse();
    assertThat(near.sees(near.second, id)).isTrue();
  }

  @Test
  void theLevelIsRaisedByOneAndNotAboveWhatTheyMaySee() {
    DossierId id = near.open(0, false);
    near.refused("level", id, () -> levels.raise(id, 1, 0, "x", near.head));
    near.refused("level", id, () -> levels.raise(id, 1, 3, "x", near.head));
    near.refused("reason", id, () -> levels.raise(id, 1, 1, "", near.head));
    assertThatThrownBy(() -> levels.raise(id, 1, 1, "x", near.desk)).isInstanceOf(DeedRefused.class);
    levels.raise(id, 1, 2, "Names of sources", near.head);
    assertThat(access.reading(near.head, () -> dossiers.get(id)).level()).isEqualTo(2);
    assertThat(near.sees(near.second, id)).isFalse();
  }

  @Test
  void theLevelIsLoweredByTwo() {
    DossierId id = near.open(2, false);
    long version = sharing.name(id, 1, near.grant("person:" + near.second.person(), "MANAGE", ""), near.head);
    assertThatThrownBy(() -> levels.ask(id, 2, 1, "x", near.head.with(Mandate.whole(null)))).isInstanceOf(NotConfirmed.class);
    near.refused("level", id, () -> levels.ask(id, 2, 2, "x", near.head));
    assertThatThrownBy(() -> access.run(near.head, () -> dossiers.handle(id, 1, false, "alone", near.head)))
        .hasStackTraceContaining("not in this seat");
    version = levels.ask(id, version, 1, "Published meanwhile", near.head);
    assertThat(near.told(near.second, id)).contains("LoweringAsked");
    assertThat(requests.waiting(near.second)).extracting(Waiting::dossier).contains(id);
    long asked = version;
    assertThatThrownBy(() -> levels.confirm(id, asked, near.head)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> levels.ask(id, asked, 0, "again", near.second)).isInstanceOf(Refused.class);
    version = levels.refuse(id, asked, "Not yet", near.second);
    version = levels.ask(id, version, 1, "Published today", near.head);
    levels.confirm(id, version, near.second);
    assertThat(access.reading(near.desk, () -> dossiers.get(id)).level()).isEqualTo(1);
    assertThat(near.facts(id, near.head)).startsWith("LevelLowered", "LoweringAsked", "LoweringRefused", "LoweringAsked");
  }
}
