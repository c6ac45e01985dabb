package org.entente.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;

import org.entente.journal.Witness.Outcome;
import org.entente.journal.tree.NotUnderstood;
import org.entente.journal.tree.VerifyingKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another agency: it signs what goes on from what it saw, and nothing else. */
class WitnessIntegrationTests {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private final JournalBench bench = new JournalBench();
  private final Countersigning journal = new Countersigning(bench.repository);
  @TempDir
  Path folder;

  @Test
  void signsAJournalThatGoesOnAndItsSignatureIsTakenIn() throws Exception {
    Witness witness = new Witness(folder);
    bench.write(5);
    bench.seal();
    assertThatThrownBy(() -> witness.check(journal.extension(0), null, NOON)).isInstanceOf(NotUnderstood.class);
    assertThat(witness.check(journal.extension(0), key(), NOON).outcome()).isEqualTo(Outcome.FIRST);
    bench.write(8);
    bench.seal();
    assertThat(witness.check(journal.extension(0), null, NOON).outcome()).isEqualTo(Outcome.OTHER_BEGINNING);
    var signed = witness.check(journal.extension(5), null, NOON);
    assertThat(signed.outcome()).isEqualTo(Outcome.SIGNED);
    assertThat(journal.add(signed.note().orElseThrow().toString(), witness.key())).isEqualTo(13);
    assertThat(bench.number("select count(*) from entente.journal_countersignature where size = 13")).isEqualTo(1);
    VerifyingKey other = new Witness(folder.resolve("other")).key();
    assertThatThrownBy(() -> journal.add(signed.note().orElseThrow().toString(), other)).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void doesNotSignAJournalThatWasWrittenAnewOrWithAnotherKey() throws Exception {
    Witness witness = new Witness(folder);
    bench.write(5);
    bench.seal();
    witness.check(journal.extension(0), key(), NOON);
    JournalBench other = new JournalBench();
    other.write(9);
    other.seal();
    assertThat(witness.check(new Countersigning(other.repository).extension(5), null, NOON).outcome()).isEqualTo(Outcome.SIGNATURE_WRONG);
    bench.tamper("delete from journal_seal", "delete from journal_tile", "delete from journal_checkpoint",
        "update journal_horizon set size = 0, xid = '0', entry = 0");
    java.nio.file.Files.delete(bench.keys.file().resolveSibling(bench.keys.file().getFileName() + ".checkpoint"));
    bench.write(3);
    bench.seal(); // the same key, other salts: another history
    var found = witness.check(journal.extension(5), null, NOON);
    assertThat(found.outcome()).isEqualTo(Outcome.REWRITTEN);
    assertThat(found.note()).isEmpty();
    assertThat(found.seen()).isEqualTo(5);
  }

  private VerifyingKey key() {
    return Objects.requireNonNull(bench.verify().key());
  }
}
