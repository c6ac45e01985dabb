package org.entente.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Mandate;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Fact;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.journal.Entry;
import org.entente.journal.Journal;
import org.entente.notifications.Notice;
import org.entente.notifications.Notifications;
import org.entente.text.LocalizedText;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.ApplicationContext;

/** Two agencies and their officers, and what becomes of dossiers between them: XA keeps them, XB is outside; X are three letters. */
final class Neighbours {
  final UUID agency;
  final UUID outside;
  final Officer head;
  final Officer second;
  final Officer desk;
  final Officer other;
  final Officer low;
  final Officer admin;
  private final Access access;
  private final Dossiers dossiers;
  private final Journal journal;
  private final Notifications notifications;
  private final Seats seats;
  private final Clock clock;
  private final ApplicationContext events;
  private final Directory directory;

  record Opened(DossierId dossier, long version) implements Fact {}

  Neighbours(ApplicationContext context, String letters) {
    access = context.getBean(Access.class);
    dossiers = context.getBean(Dossiers.class);
    journal = context.getBean(Journal.class);
    notifications = context.getBean(Notifications.class);
    seats = context.getBean(Seats.class);
    clock = context.getBean(Clock.class);
    events = context;
    directory = context.getBean(Directory.class);
    agency = directory.agency(letters + "A");
    outside = directory.agency(letters + "B");
    String name = letters.toLowerCase(Locale.ROOT);
    head = confirmed(directory.officer(name + ".head", agency, 3, 2));
    second = confirmed(directory.officer(name + ".second", agency, 2, 2));
    desk = directory.officer(name + ".desk", agency, 1, 2);
    other = confirmed(directory.officer(name + ".other", outside, 2, 2));
    low = directory.officer(name + ".low", outside, 1, 0);
    admin = confirmed(directory.officer(name + ".admin", outside, 6, 2));
  }

  Officer confirmed(Officer officer) {
    return officer.with(Mandate.whole(clock.instant().plusSeconds(3600)));
  }

  Officer fresh(Officer officer) {
    return seats.officer(officer.login(), null).orElseThrow();
  }

  boolean sees(Officer officer, DossierId id) {
    return access.reading(officer, () -> dossiers.find(id)).isPresent();
  }

  List<String> facts(DossierId id, Officer officer) {
    return access.reading(officer, () -> journal.history(id, 50)).stream().map(Entry::fact).toList();
  }

  List<String> told(Officer officer, DossierId id) {
    return notifications.notices(null, 50, officer).stream().filter(n -> n.dossier().equals(id)).map(Notice::fact).toList();
  }

  void refused(String field, DossierId id, ThrowingCallable deed) {
    long before = access.reading(head, () -> dossiers.get(id)).version();
    assertThatThrownBy(deed).isInstanceOfSatisfying(FieldRefused.class, e -> assertThat(e.field()).isEqualTo(field));
    assertThat(access.reading(head, () -> dossiers.get(id)).version()).isEqualTo(before);
  }

  long stray() {
    return directory.owner().sql("select entente.stray()").query((row, n) -> row.getLong(1)).single();
  }

  static Grant grant(String reader, String right, String until) {
    return new Grant(reader, right, until, "To prepare the visit");
  }

  DossierId open(int level, boolean restricted) {
    DossierId id = dossiers.newId();
    access.run(head, () -> {
      dossiers.open(id, new Opening(Kind.TASK, level, restricted, true, null, LocalizedText.of("en", "A matter"), "", List.of(), null, List.of()),
          head);
      events.publishEvent(new Opened(id, 1));
    });
    return id;
  }

  void group(String code, UUID member) {
    UUID id = UUID.randomUUID();
    directory.owner().sql("""
        with p as (insert into entente.principal (kind, ref) values (3, :id) returning id),
             g as (insert into entente.agency_group (id, principal, code, names) select :id, p.id, :code, '{"en": "Some"}' from p returning id)
        select 1
        """).param("id", id).param("code", code).query((row, n) -> n).list();
    directory.owner().sql("insert into entente.group_member (agency_group, agency) values (:id, :member)").param("id", id).param("member", member)
        .update();
  }

  void unit(String code, UUID of, Officer sits) {
    UUID id = UUID.randomUUID();
    directory.owner().sql("""
        with p as (insert into entente.principal (kind, ref) values (2, :id) returning id)
        insert into entente.unit (id, principal, agency, code, names) select :id, p.id, :agency, :code, '{"en": "Unit"}' from p
        """).param("id", id).param("agency", of).param("code", code).update();
    directory.owner().sql("update entente.seat set unit = :id where person = :p").param("id", id).param("p", sits.person().value()).update();
  }
}
