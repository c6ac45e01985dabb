package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.documents.Documents;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierUnknown;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, Samples.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeQueueIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  IntakeQueue queue;
  @Autowired
  Delivery delivery;
  @Autowired
  IntakeRepository repository;
  @Autowired
  IntakeTurnRepository turns;
  @Autowired
  Documents documents;
  @Autowired
  Directory directory;
  Officer desk;
  Officer stranger;

  @BeforeAll
  void twoAgencies() {
    desk = directory.officer("queue.desk", directory.agency("QUEA"), 1, 1);
    stranger = directory.officer("queue.stranger", directory.agency("QUEB"), 1, 1);
  }

  @Test
  void whatWasLeftByACrashIsReadOnceAndOnlyOnce() {
    UUID batch = queue.submit(List.of(received("a.txt", "Cuộc họp bàn về hợp tác."), IntakeQueue.Received.of(new byte[]{0}, "b.bin")), 1, desk);
    Sent first = queue.batch(batch, desk).getFirst();
    // a worker took it, read it, and died before it could say so
    access.run(desk, () -> repository.reading(first.id()));
    queue.work();
    assertThat(queue.batch(batch, desk)).extracting(Sent::stage).containsExactly(IntakeStage.KEPT, IntakeStage.REFUSED);
    turns.add(first.id(), desk.login(), desk.seat().id());
    queue.work();
    Sent done = queue.batch(batch, desk).getFirst();
    assertThat(access.reading(desk, () -> documents.get(java.util.Objects.requireNonNull(done.document())).fileName())).isEqualTo("a.txt");
    assertThat(directory.owner().sql("select count(*) from entente.document where file_name = 'a.txt' and taken_by = ?").param(desk.person().value())
        .query(Long.class).single()).isEqualTo(1);
    assertThat(
        directory.owner().sql("select count(*) from entente.intake where batch = ? and text is not null").param(batch).query(Long.class).single())
        .isZero();
  }

  @Test
  void tellsWhoLeftFilesWhatBecameOfEach() {
    var files = List.of(new Delivery.Named("d.txt", "Cuộc họp bàn về hợp tác.".getBytes(StandardCharsets.UTF_8)),
        new Delivery.Named("e.bin", new byte[]{0}));
    UUID left = delivery.leave(files, desk);
    assertThat(delivery.outcomes(left, desk)).extracting(Delivery.Outcome::ended).containsExactly(false, true);
    assertThatThrownBy(() -> delivery.outcomes(left, stranger)).isInstanceOf(DossierUnknown.class);
    delivery.readHere();
    var outcomes = delivery.outcomes(left, desk);
    assertThat(outcomes).allMatch(Delivery.Outcome::ended);
    assertThat(outcomes.getLast().problem()).isEqualTo("documents.refused.binary");
    var document = java.util.Objects.requireNonNull(outcomes.getFirst().document());
    assertThat(access.reading(desk, () -> documents.get(document)).home()).isEqualTo(desk.agency());
  }

  @Test
  void isUnknownToAStranger() {
    UUID batch = queue.submit(List.of(received("c.txt", "Cuộc họp kín.")), 1, desk);
    assertThatThrownBy(() -> queue.batch(batch, stranger)).isInstanceOf(DossierUnknown.class);
    queue.work();
  }

  private static IntakeQueue.Received received(String name, String text) {
    return IntakeQueue.Received.of(text.getBytes(StandardCharsets.UTF_8), name);
  }
}
