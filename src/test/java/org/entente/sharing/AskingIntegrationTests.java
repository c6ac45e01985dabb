package org.entente.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.NotConfirmed;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.notifications.Notifications;
import org.entente.workflow.Refused;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Asking for access without learning whether there is anything, and the urgent look. */
@SpringBootTest
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AskingIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  AccessSheets sheets;
  @Autowired
  AccessRequests requests;
  @Autowired
  UrgentLooks looks;
  @Autowired
  Matching matching;
  @Autowired
  Notifications notifications;
  @Autowired
  Seats seats;
  @Autowired
  Directory directory;
  @Autowired
  ApplicationContext context;
  Neighbours near;

  @BeforeAll
  void twoAgencies() {
    near = new Neighbours(context, "ASK");
  }

  @Test
  void askingIsTheSameWhetherThereIsSuchADossierOrNot() {
    DossierId id = near.open(1, false);
    String number = access.reading(near.head, () -> dossiers.get(id)).number();
    requests.ask(number, "READ", "For the visit", near.other);
    requests.ask("ASKA-999999", "READ", "For the visit", near.other);
    matching.match();
    assertThat(requests.mine(near.other)).extracting(Asked::dossier).containsOnlyNulls();
    assertThat(near.sees(near.other, id)).isFalse();
    Waiting waiting = requests.waiting(near.head).stream().filter(w -> w.dossier().equals(id)).findFirst().orElseThrow();
    assertThat(near.told(near.second, id)).containsExactly("AccessRequested");
    assertThat(requests.waiting(near.other)).isEmpty();
    assertThatThrownBy(() -> requests.grant(java.util.Objects.requireNonNull(waiting.request()), 1, "READ", "", near.other))
        .isInstanceOf(DossierUnknown.class);
    requests.grant(java.util.Objects.requireNonNull(waiting.request()), 1, "READ", "2199-12-31", near.head);
    assertThat(near.sees(near.other, id)).isTrue();
    assertThat(near.told(near.other, id)).containsExactly("AccessGranted");
    assertThat(requests.mine(near.other).stream().map(Asked::dossier).filter(java.util.Objects::nonNull)).hasSize(1);
    assertThat(near.facts(id, near.head)).containsExactly("AccessGranted", "AccessRequested", "Opened");
  }

  @Test
  void aRefusalLooksToTheAskerLikeNoAnswer() {
    DossierId id = near.open(1, true);
    Officer asker = directory.officer("ask.asker", near.outside, 1, 1);
    requests.ask("https://entente.example/tasks/" + id, "CONTRIBUTE", "To help", asker);
    requests.ask("https://entente.example/tasks/" + UUID.randomUUID(), "CONTRIBUTE", "To help", asker);
    matching.match();
    Waiting waiting = requests.waiting(near.head).stream().filter(w -> w.dossier().equals(id)).findFirst().orElseThrow();
    requests.refuse(java.util.Objects.requireNonNull(waiting.request()), 1, "Not theirs", near.head);
    assertThat(requests.mine(asker)).extracting(Asked::right, Asked::reason, Asked::dossier)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(Right.CONTRIBUTE, "To help", null));
    assertThat(notifications.unread(asker)).isZero();
    assertThat(requests.waiting(near.head)).extracting(Waiting::dossier).doesNotContain(id);
  }

  @Test
  void anUrgentLookLastsThreeHoursAndTheHomeAgencyIsTold() throws SQLException {
    DossierId id = near.open(1, true);
    String number = access.reading(near.head, () -> dossiers.get(id)).number();
    assertThat(looks.look(number, "Accident abroad", near.other).id()).isEqualTo(id);
    assertThat(access.reading(near.other, () -> dossiers.get(id)).right()).isEqualTo(1);
    assertThat(near.told(near.head, id)).containsExactly("GlassBroken");
    assertThat(near.facts(id, near.head)).containsExactly("GlassBroken", "Opened");
    assertThat(sheets.known(id, near.other).why()).extracting(Ground::source).containsExactly(Ground.Source.GLASS);
    assertThat(looks.look(number, "Again", near.other).version()).as("seen already: nothing happens").isEqualTo(2);
    directory.owner().sql("update entente.visible set until = now() where dossier = :id and principal = :p").param("id", id.value())
        .param("p", near.other.personPrincipal().value()).update();
    assertThat(near.sees(near.other, id)).isFalse();
    directory.owner().sql("update entente.glass set until = now() where dossier = :id").param("id", id.value()).update();
  }

  @Test
  void anUrgentLookIsNoWayRoundClearanceAndNotForKeepers() {
    DossierId id = near.open(2, false);
    String number = access.reading(near.head, () -> dossiers.get(id)).number();
    Officer unconfirmed = directory.officer("ask.unsure", near.outside, 1, 2);
    Officer cleared1 = near.confirmed(directory.officer("ask.cleared1", near.outside, 1, 1));
    assertThatThrownBy(() -> looks.look(number, "x", unconfirmed)).isInstanceOf(NotConfirmed.class);
    assertThatThrownBy(() -> looks.look(number, "x", near.admin)).isInstanceOf(DeedRefused.class);
    assertThatThrownBy(() -> looks.look(number, "x", cleared1)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> looks.look("ASKA-C999999", "x", cleared1)).isInstanceOf(DossierUnknown.class);
    directory.owner()
        .sql("insert into entente.seat (id, person, agency, office, clearance, main) values (gen_random_uuid(), :p, :a, 1, 2, false)")
        .param("p", near.admin.person().value()).param("a", near.outside).update();
    Officer atTheDesk = seats.officer(near.admin.login(), seats.officer(near.admin.login(), null).orElseThrow().seats().getLast().id()).orElseThrow();
    assertThatThrownBy(() -> looks.look(number, "x", near.confirmed(atTheDesk))).isInstanceOf(Refused.class);
    assertThat(near.facts(id, near.head)).containsExactly("Opened");
  }
}
