package org.entente.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.Mandate;
import org.entente.access.NotConfirmed;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Fact;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.dossiers.StaleVersion;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.notifications.Notice;
import org.entente.notifications.Notifications;
import org.entente.text.LocalizedText;
import org.entente.workflow.Refused;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Who is let in to a dossier, on what ground, until when, and what becomes of it. */
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
  Keeping keeping;
  @Autowired
  LoweringRepository lowerings;
  @Autowired
  AccessSheets sheets;
  @Autowired
  AccessRequests requests;
  @Autowired
  UrgentLooks looks;
  @Autowired
  Matching matching;
  @Autowired
  Journal journal;
  @Autowired
  Notifications notifications;
  @Autowired
  Seats seats;
  @Autowired
  Clock clock;
  @Autowired
  ApplicationEventPublisher events;
  @Autowired
  Directory directory;
  Levels levels;
  UUID agency;
  UUID outside;
  Officer head;
  Officer second;
  Officer desk;
  Officer other;
  Officer low;
  Officer admin;

  record Opened(DossierId dossier, long version) implements Fact {}

  @BeforeAll
  void twoAgencies() {
    agency = directory.agency("SHRA");
    outside = directory.agency("SHRB");
    head = confirmed(directory.officer("sharing.head", agency, 3, 2));
    second = confirmed(directory.officer("sharing.second", agency, 2, 2));
    desk = directory.officer("sharing.desk", agency, 1, 2);
    other = confirmed(directory.officer("sharing.other", outside, 2, 2));
    low = directory.officer("sharing.low", outside, 1, 0);
    admin = confirmed(directory.officer("sharing.admin", outside, 6, 2));
    levels = new Levels(access, dossiers, keeping, lowerings, new org.entente.ui.Installation(true, 2), clock);
  }

  @Test
  void aShareIsSeenUntilItIsTakenBack() {
    DossierId id = open(1, false);
    long version = sharing.share(id, 1, grant("agency:SHRB", "READ", "2199-12-31"), head);
    assertThat(sees(other, id)).isTrue();
    assertThat(access.reading(other, () -> dossiers.get(id)).right()).isEqualTo(1);
    assertThat(told(other, id)).containsExactly("Shared");
    version = sharing.share(id, version, grant("AGENCY:shrb", "contribute", ""), head);
    assertThat(access.reading(other, () -> dossiers.get(id)).right()).isEqualTo(2);
    sharing.end(id, version, "agency:SHRB", second);
    assertThat(sees(other, id)).isFalse();
    assertThat(facts(id, head)).containsExactly("ShareEnded", "Shared", "Shared", "Opened");
  }

  @Test
  void groupsUnitsAndPersonsAreReadersToo() {
    DossierId id = open(1, false);
    group("SHRG", outside);
    long version = sharing.share(id, 1, grant("group:SHRG", "READ", ""), head);
    assertThat(sees(fresh(other), id)).isTrue();
    version = sharing.end(id, version, "group:SHRG", head);
    assertThat(sees(fresh(other), id)).isFalse();
    version = sharing.share(id, version, grant("person:" + other.person(), "READ", ""), head);
    assertThat(sees(other, id)).isTrue();
    assertThat(sees(fresh(low), id)).isFalse();
    version = sharing.end(id, version, "person:" + other.person(), head);
    unit("LOCAL", outside, other);
    sharing.share(id, version, grant("unit:SHRB/LOCAL", "READ", ""), head);
    assertThat(sees(fresh(other), id)).isTrue();
  }

  @Test
  void whatCannotBeSharedIsRefusedByItsFieldAndNothingChanges() {
    DossierId id = open(1, false);
    refused("reader", id, () -> sharing.share(id, 1, grant("agency:NOWHERE", "READ", ""), head));
    refused("reader", id, () -> sharing.share(id, 1, grant("somebody", "READ", ""), head));
    refused("reader", id, () -> sharing.share(id, 1, grant("agency:SHRA", "READ", ""), head));
    refused("reader", id, () -> sharing.share(id, 1, grant("person:" + low.person(), "READ", ""), head));
    refused("reader", id, () -> sharing.end(id, 1, "agency:SHRB", head));
    refused("right", id, () -> sharing.share(id, 1, grant("agency:SHRB", "OWN", ""), head));
    refused("until", id, () -> sharing.share(id, 1, grant("agency:SHRB", "READ", "2020-01-01"), head));
    refused("until", id, () -> sharing.share(id, 1, grant("agency:SHRB", "READ", "2026-02-30"), head));
    refused("reason", id, () -> sharing.share(id, 1, new Grant("agency:SHRB", "READ", "", " "), head));
    assertThatThrownBy(() -> sharing.share(id, 7, grant("agency:SHRB", "READ", ""), head)).isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> sharing.share(id, 1, grant("agency:SHRB", "READ", ""), desk)).isInstanceOf(DeedRefused.class);
    assertThatThrownBy(() -> sharing.share(id, 1, grant("agency:SHRB", "READ", ""), other)).isInstanceOf(DossierUnknown.class);
    assertThat(facts(id, head)).containsExactly("Opened");
  }

  @Test
  void whoeverIsLetInLearnsTheOwnGroundsAlone() {
    DossierId id = open(1, false);
    long version = sharing.share(id, 1, grant("agency:SHRB", "READ", ""), head);
    sharing.share(id, version, grant("person:" + admin.person(), "READ", ""), head);
    var known = sheets.known(id, other);
    assertThat(known.why()).extracting(Ground::source, g -> g.reader().value()).containsExactly(
        org.assertj.core.groups.Tuple.tuple(Ground.Source.SHARE, other.agency().value()));
    assertThat(known.why().getFirst().by()).isEqualTo(head.person());
    assertThat(known.why().getFirst().since()).isNotNull();
    assertThat(known.who()).isEmpty();
    assertThat(facts(id, other)).containsExactly("Opened");
    assertThat(sheets.known(id, head).who()).hasSize(3);
    assertThatThrownBy(() -> sharing.share(id, version + 1, grant("person:" + low.person(), "READ", ""), other)).isInstanceOf(Refused.class);
  }

  @Test
  void aClosedCircleIsForThoseNamedInItAndSharesWakeWhenItOpens() throws SQLException {
    DossierId id = open(1, false);
    long version = sharing.share(id, 1, grant("agency:SHRB", "READ", ""), head);
    version = sharing.close(id, version, "Handled by few", head);
    assertThat(sees(other, id)).isFalse();
    assertThat(sees(second, id)).isFalse();
    long closed = version;
    assertThatThrownBy(() -> sharing.share(id, closed, grant("agency:SHRB", "READ", ""), head)).isInstanceOf(Refused.class);
    refused("reader", id, () -> sharing.name(id, closed, grant("agency:SHRB", "READ", ""), head));
    refused("until", id, () -> sharing.name(id, closed, grant("person:" + desk.person(), "MANAGE", "2199-12-31"), head));
    refused("reader", id, () -> sharing.remove(id, closed, "person:" + head.person(), head));
    version = sharing.name(id, version, grant("person:" + desk.person(), "MANAGE", ""), head);
    version = sharing.name(id, version, grant("person:" + second.person(), "READ", "2199-12-31"), desk);
    assertThat(sees(second, id)).isTrue();
    version = sharing.remove(id, version, "person:" + second.person(), desk);
    assertThat(sees(second, id)).isFalse();
    version = sharing.open(id, version, "No longer delicate", head);
    assertThat(sees(other, id)).isTrue();
    assertThat(sees(second, id)).isTrue();
    assertThat(stray()).isZero();
  }

  @Test
  void oneMayLeaveACircleThatAnotherManages() {
    DossierId id = open(1, true);
    long version = sharing.name(id, 1, grant("person:" + second.person(), "MANAGE", ""), head);
    sharing.remove(id, version, "person:" + head.person(), head);
    assertThat(sees(head, id)).isFalse();
    assertThat(sees(second, id)).isTrue();
  }

  @Test
  void theLevelIsRaisedByOneAndNotAboveWhatTheyMaySee() {
    DossierId id = open(0, false);
    refused("level", id, () -> levels.raise(id, 1, 0, "x", head));
    refused("level", id, () -> levels.raise(id, 1, 3, "x", head));
    refused("reason", id, () -> levels.raise(id, 1, 1, "", head));
    assertThatThrownBy(() -> levels.raise(id, 1, 1, "x", desk)).isInstanceOf(DeedRefused.class);
    levels.raise(id, 1, 2, "Names of sources", head);
    assertThat(access.reading(head, () -> dossiers.get(id)).level()).isEqualTo(2);
    assertThat(sees(second, id)).isFalse();
  }

  @Test
  void theLevelIsLoweredByTwo() {
    DossierId id = open(2, false);
    long version = sharing.name(id, 1, grant("person:" + second.person(), "MANAGE", ""), head);
    assertThatThrownBy(() -> levels.ask(id, 2, 1, "x", head.with(Mandate.whole(null)))).isInstanceOf(NotConfirmed.class);
    refused("level", id, () -> levels.ask(id, 2, 2, "x", head));
    assertThatThrownBy(() -> access.run(head, () -> dossiers.handle(id, 1, false, "alone", head))).hasStackTraceContaining("not in this seat");
    version = levels.ask(id, version, 1, "Published meanwhile", head);
    assertThat(told(second, id)).contains("LoweringAsked");
    assertThat(requests.waiting(second)).extracting(Waiting::dossier).contains(id);
    long asked = version;
    assertThatThrownBy(() -> levels.confirm(id, asked, head)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> levels.ask(id, asked, 0, "again", second)).isInstanceOf(Refused.class);
    version = levels.refuse(id, asked, "Not yet", second);
    version = levels.ask(id, version, 1, "Published today", head);
    levels.confirm(id, version, second);
    assertThat(access.reading(desk, () -> dossiers.get(id)).level()).isEqualTo(1);
    assertThat(facts(id, head)).startsWith("LevelLowered", "LoweringAsked", "LoweringRefused", "LoweringAsked");
  }

  @Test
  void askingIsTheSameWhetherThereIsSuchADossierOrNot() {
    DossierId id = open(1, false);
    String number = access.reading(head, () -> dossiers.get(id)).number();
    requests.ask(number, "READ", "For the visit", other);
    requests.ask("SHRA-999999", "READ", "For the visit", other);
    matching.match();
    assertThat(requests.mine(other)).extracting(Asked::dossier).containsOnlyNulls();
    assertThat(sees(other, id)).isFalse();
    Waiting waiting = requests.waiting(head).stream().filter(w -> w.dossier().equals(id)).findFirst().orElseThrow();
    assertThat(told(second, id)).containsExactly("AccessRequested");
    assertThat(requests.waiting(other)).isEmpty();
    assertThatThrownBy(() -> requests.grant(java.util.Objects.requireNonNull(waiting.request()), 1, "READ", "", other))
        .isInstanceOf(DossierUnknown.class);
    requests.grant(java.util.Objects.requireNonNull(waiting.request()), 1, "READ", "2199-12-31", head);
    assertThat(sees(other, id)).isTrue();
    assertThat(told(other, id)).containsExactly("AccessGranted");
    assertThat(requests.mine(other).stream().map(Asked::dossier).filter(java.util.Objects::nonNull)).hasSize(1);
    assertThat(facts(id, head)).containsExactly("AccessGranted", "AccessRequested", "Opened");
  }

  @Test
  void aRefusalLooksToTheAskerLikeNoAnswer() {
    DossierId id = open(1, true);
    Officer asker = directory.officer("sharing.asker", outside, 1, 1);
    requests.ask("https://entente.example/tasks/" + id, "CONTRIBUTE", "To help", asker);
    requests.ask("https://entente.example/tasks/" + UUID.randomUUID(), "CONTRIBUTE", "To help", asker);
    matching.match();
    Waiting waiting = requests.waiting(head).stream().filter(w -> w.dossier().equals(id)).findFirst().orElseThrow();
    requests.refuse(java.util.Objects.requireNonNull(waiting.request()), 1, "Not theirs", head);
    assertThat(requests.mine(asker)).extracting(Asked::right, Asked::reason, Asked::dossier)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(Right.CONTRIBUTE, "To help", null));
    assertThat(notifications.unread(asker)).isZero();
    assertThat(requests.waiting(head)).extracting(Waiting::dossier).doesNotContain(id);
  }

  @Test
  void anUrgentLookLastsThreeHoursAndTheHomeAgencyIsTold() throws SQLException {
    DossierId id = open(1, true);
    String number = access.reading(head, () -> dossiers.get(id)).number();
    assertThat(looks.look(number, "Accident abroad", other).id()).isEqualTo(id);
    assertThat(access.reading(other, () -> dossiers.get(id)).right()).isEqualTo(1);
    assertThat(told(head, id)).containsExactly("GlassBroken");
    assertThat(facts(id, head)).containsExactly("GlassBroken", "Opened");
    assertThat(sheets.known(id, other).why()).extracting(Ground::source).containsExactly(Ground.Source.GLASS);
    assertThat(looks.look(number, "Again", other).version()).as("seen already: nothing happens").isEqualTo(2);
    directory.owner().sql("update entente.visible set until = now() where dossier = :id and principal = :p").param("id", id.value())
        .param("p", other.personPrincipal().value()).update();
    assertThat(sees(other, id)).isFalse();
    directory.owner().sql("update entente.glass set until = now() where dossier = :id").param("id", id.value()).update();
  }

  @Test
  void anUrgentLookIsNoWayRoundClearanceAndNotForKeepers() {
    DossierId id = open(2, false);
    String number = access.reading(head, () -> dossiers.get(id)).number();
    Officer unconfirmed = directory.officer("sharing.unsure", outside, 1, 2);
    Officer cleared1 = confirmed(directory.officer("sharing.cleared1", outside, 1, 1));
    assertThatThrownBy(() -> looks.look(number, "x", unconfirmed)).isInstanceOf(NotConfirmed.class);
    assertThatThrownBy(() -> looks.look(number, "x", admin)).isInstanceOf(DeedRefused.class);
    assertThatThrownBy(() -> looks.look(number, "x", cleared1)).isInstanceOf(DossierUnknown.class);
    assertThatThrownBy(() -> looks.look("SHRA-C999999", "x", cleared1)).isInstanceOf(DossierUnknown.class);
    directory.owner().sql("insert into entente.seat (id, person, agency, office, clearance, main) values (gen_random_uuid(), :p, :a, 1, 2, false)")
        .param("p", admin.person().value()).param("a", outside).update();
    Officer atTheDesk = seats.officer(admin.login(), seats.officer(admin.login(), null).orElseThrow().seats().getLast().id()).orElseThrow();
    assertThatThrownBy(() -> looks.look(number, "x", confirmed(atTheDesk))).isInstanceOf(Refused.class);
    assertThat(facts(id, head)).containsExactly("Opened");
  }

  @Test
  void aPersonWhoMovesAndAnAgencyThatMergesAreJudgedAnewAtOnce() {
    DossierId id = open(1, false);
    UUID small = directory.agency("SHRS");
    Officer moving = directory.officer("sharing.moving", small, 2, 1);
    sharing.share(id, 1, grant("agency:SHRS", "READ", ""), head);
    assertThat(sees(fresh(moving), id)).isTrue();
    directory.owner().sql("update entente.agency set until = current_date, successor = :heir where id = :small").param("heir", outside)
        .param("small", small).update();
    assertThat(sees(fresh(other), id)).as("the heir stands in for the agency that has ended").isTrue();
    directory.owner().sql("update entente.seat set agency = :agency where person = :p").param("agency", directory.agency("SHRT"))
        .param("p", moving.person().value()).update();
    assertThat(sees(fresh(moving), id)).as("moved away").isFalse();
    directory.owner().sql("update entente.seat set until = current_date, since = current_date - 1 where person = :p")
        .param("p", moving.person().value()).update();
    assertThat(seats.officer(moving.login(), null)).as("no seat").isEmpty();
  }

  private Officer confirmed(Officer officer) {
    return officer.with(Mandate.whole(clock.instant().plusSeconds(3600)));
  }

  private Officer fresh(Officer officer) {
    return seats.officer(officer.login(), null).orElseThrow();
  }

  private boolean sees(Officer officer, DossierId id) {
    return access.reading(officer, () -> dossiers.find(id)).isPresent();
  }

  private List<String> facts(DossierId id, Officer officer) {
    return access.reading(officer, () -> journal.history(id, 50)).stream().map(Entry::fact).toList();
  }

  private List<String> told(Officer officer, DossierId id) {
    return notifications.notices(null, 50, officer).stream().filter(n -> n.dossier().equals(id)).map(Notice::fact).toList();
  }

  private void refused(String field, DossierId id, ThrowingCallable deed) {
    long before = access.reading(head, () -> dossiers.get(id)).version();
    assertThatThrownBy(deed).isInstanceOfSatisfying(FieldRefused.class, e -> assertThat(e.field()).isEqualTo(field));
    assertThat(access.reading(head, () -> dossiers.get(id)).version()).isEqualTo(before);
  }

  private long stray() {
    return directory.owner().sql("select entente.stray()").query((row, n) -> row.getLong(1)).single();
  }

  private static Grant grant(String reader, String right, String until) {
    return new Grant(reader, right, until, "To prepare the visit");
  }

  private DossierId open(int level, boolean restricted) {
    DossierId id = dossiers.newId();
    access.run(head, () -> {
      dossiers.open(id, new Opening(Kind.TASK, level, restricted, true, null, LocalizedText.of("en", "A matter"), "", List.of(), null, List.of()),
          head);
      events.publishEvent(new Opened(id, 1));
    });
    return id;
  }

  private void group(String code, UUID member) {
    UUID id = UUID.randomUUID();
    directory.owner().sql("""
        with p as (insert into entente.principal (kind, ref) values (3, :id) returning id),
             g as (insert into entente.agency_group (id, principal, code, names) select :id, p.id, :code, '{"en": "Some"}' from p returning id)
        select 1
        """).param("id", id).param("code", code).query((row, n) -> n).list();
    directory.owner().sql("insert into entente.group_member (agency_group, agency) values (:id, :member)").param("id", id).param("member", member)
        .update();
  }

  private void unit(String code, UUID of, Officer sits) {
    UUID id = UUID.randomUUID();
    directory.owner().sql("""
        with p as (insert into entente.principal (kind, ref) values (2, :id) returning id)
        insert into entente.unit (id, principal, agency, code, names) select :id, p.id, :agency, :code, '{"en": "Unit"}' from p
        """).param("id", id).param("agency", of).param("code", code).update();
    directory.owner().sql("update entente.seat set unit = :id where person = :p").param("id", id).param("p", sits.person().value()).update();
  }
}
