package org.entente.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;

import org.entente.journal.Fault.Kind;
import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.SigningKey;
import org.entente.journal.tree.VerifyingKey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten ways to forge the journal with a superuser's hands, and one that is no forgery: each is found where it was done. */
class TamperIntegrationTests {
  private final JournalBench bench = new JournalBench();

  @BeforeEach
  void sixHundredEntriesUnderThreeCheckpoints() throws SQLException {
    for (int n = 0; n < 3; n++) {
      bench.write(200);
      bench.seal();
    }
    assertThat(bench.verify().faults()).isEmpty();
  }

  @Test
  void aChangedPayload() {
    bench.tamper("update journal set payload = jsonb_set(payload, '{reason}', '\"another\"') where id = " + entry(123));
    found(123, Kind.ENTRY_CHANGED);
  }

  @Test
  void aChangedOfficer() {
    bench.tamper("update journal set officer = gen_random_uuid() where id = " + entry(0));
    found(0, Kind.ENTRY_CHANGED);
  }

  @Test
  void aChangedTime() {
    bench.tamper("update journal set at = at - interval '1 microsecond' where id = " + entry(599));
    found(599, Kind.ENTRY_CHANGED);
  }

  @Test
  void aRemovedEntry() {
    bench.tamper("delete from journal where id = " + entry(250));
    found(250, Kind.ENTRY_MISSING);
    bench.tamper("delete from journal_seal where position = 250");
    found(250, Kind.POSITION_MISSING);
  }

  @Test
  void aRemovedEntryWhoseFollowersMovedUp() {
    bench.tamper("delete from journal where id = " + entry(250), "delete from journal_seal where position = 250",
        "update journal_seal set position = position + 10000 where position > 250",
        "update journal_seal set position = position - 10001 where position > 10000");
    found(250, Kind.ENTRY_CHANGED);
  }

  @Test
  void twoSwappedEntries() {
    long one = entry(310);
    long other = entry(320);
    bench.tamper("update journal_seal set entry = -1 where position = 310", "update journal_seal set entry = " + one + " where position = 320",
        "update journal_seal set entry = " + other + " where position = 310");
    assertThat(found(310, Kind.ENTRY_CHANGED)).extracting(Fault::position).contains(310L, 320L);
  }

  @Test
  void anEntryPutInAmongTheSealedOnes() {
    bench.tamper(
        "insert into journal (id, xid, dossier, version, fact, officer) overriding system value select 1000000, xid, dossier, 9, 'Forged', officer"
            + " from journal where id = " + entry(199));
    found(200, Kind.ENTRY_INSERTED);
  }

  @Test
  void aTailCutOff() {
    bench.tamper("delete from journal where id >= " + entry(590), "delete from journal_seal where position >= 590",
        "update journal_tile set hashes = substring(hashes for (590 - 512) * 32) where level = 0 and nth = 2");
    found(590, Kind.TAIL_MISSING);
    bench.tamper("delete from journal_checkpoint where size > 590", "update journal_horizon set size = 590");
    found(590, Kind.TAIL_MISSING); // the newest head stands beside the key too
  }

  @Test
  void anAlteredNode() {
    bench.tamper("update journal_tile set hashes = set_byte(hashes, 5 * 32, 1 + get_byte(hashes, 5 * 32) % 255) where level = 0 and nth = 1");
    found(261, Kind.NODE_CHANGED);
  }

  @Test
  void anAlteredNodeHigherUp() {
    bench.tamper("update journal_tile set hashes = set_byte(hashes, 40, 1 + get_byte(hashes, 40) % 255) where level = 1");
    found(256, Kind.NODE_CHANGED);
  }

  @Test
  void anAlteredCheckpoint() {
    bench.tamper("update journal_checkpoint set root = sha256(root) where size = 400");
    found(200, Kind.SIGNATURE_WRONG);
  }

  @Test
  void aHistoryWrittenAnewUnderTheOldHeads() throws Exception {
    bench.tamper("update journal set officer = gen_random_uuid() where id = " + entry(450));
    rebuildTiles();
    found(0, Kind.HEAD_DIFFERS); // with other salts every leaf is another one
  }

  @Test
  void aChangedEntryWithItsLeafMadeToFit() {
    bench.tamper("update journal set version = 2 where id = " + entry(560), """
        update journal_tile set hashes = overlay(hashes placing (
          select sha256(decode('00', 'hex') || convert_to(format(E'entente journal entry v1\ndossier %s\nversion %s\nfact %s\nofficer %s\nat %s\npayload %s\n',
            j.dossier, j.version, j.fact, j.officer, to_char(j.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
            encode(sha256(s.salt || convert_to(j.payload::text, 'UTF8')), 'hex')), 'UTF8'))
          from journal_seal s join journal j on j.id = s.entry where s.position = 560) from (560 - 512) * 32 + 1)
        where level = 0 and nth = 2
        """);
    found(400, Kind.HEAD_DIFFERS); // somewhere after the last head that agrees
  }

  @Test
  void aHistoryWrittenAnewAndSignedWithAnotherKey() throws Exception {
    bench.tamper("update journal set officer = gen_random_uuid() where id = " + entry(450));
    rebuildTiles();
    SigningKey forged = SigningKey.make(VerifyingKey.LOG, beginning -> Objects.requireNonNull(bench.verify().key()).name());
    for (long size : List.of(200L, 400L, 600L)) {
      Checkpoint head = new Checkpoint(forged.shown().name(), size, root(size), bench.owner
          .sql("select at from entente.journal_checkpoint where size = :size").param("size", size)
          .query((row, n) -> row.getObject(1, java.time.OffsetDateTime.class).toInstant()).single());
      bench.owner.sql("update entente.journal_checkpoint set root = :root, signature = :signature where size = :size")
          .param("root", head.root()).param("signature", forged.sign(head.bytes())).param("size", size).update();
    }
    found(0, Kind.SIGNATURE_WRONG);
    bench.owner.sql("update entente.journal_key set public_ = :key").param("key", forged.shown().raw()).update();
    assertThat(found(0, Kind.SIGNATURE_WRONG)).extracting(Fault::kind).contains(Kind.KEY_DIFFERS);
  }

  @Test
  void aChangedSalt() {
    bench.tamper("update journal_seal set salt = substring(sha256(salt) for 16) where position = 77");
    found(77, Kind.ENTRY_CHANGED);
  }

  @Test
  void aDossierChangedWithoutAnEntry() {
    bench.tamper("update dossier set version = version + 1 where id = '" + bench.dossier() + "'");
    assertThat(bench.verify().faults()).extracting(Fault::kind).containsExactly(Kind.VERSION_WITHOUT_ENTRY);
  }

  @Test
  void anotherHistoryThanTheOneAWitnessKnows() throws Exception {
    SignedNote known = bench.keys.newest().orElseThrow();
    Files.delete(bench.keys.file().resolveSibling(bench.keys.file().getFileName() + ".checkpoint"));
    bench.tamper("delete from journal where id >= " + entry(400), "delete from journal_seal where position >= 400",
        "delete from dossier d where not exists (select from journal j where j.dossier = d.id)", "delete from journal_checkpoint where size > 400",
        "update journal_horizon set size = 400",
        "update journal_tile set hashes = substring(hashes for (400 - 256) * 32) where level = 0 and nth = 1",
        "delete from journal_tile where level = 0 and nth = 2", "update journal_tile set hashes = substring(hashes for 32) where level = 1");
    assertThat(bench.verify().faults()).as("nothing here remembers more").isEmpty();
    assertThat(bench.verifier.verify(null, List.of(known)).firstBadPosition()).hasValue(400);
  }

  @Test
  void anErasedPayloadIsNoForgery() {
    bench.owner.sql("""
        update entente.journal_seal s
        set digest = sha256(s.salt || convert_to(j.payload::text, 'UTF8')), salt = null
        from entente.journal j
        where j.id = s.entry
          and s.position = 17
        """).update();
    bench.tamper("update journal set payload = '{}' where id = " + entry(17));
    assertThat(bench.verify().faults()).isEmpty();
    bench.tamper("update journal_seal set digest = sha256(digest) where position = 17");
    found(17, Kind.ENTRY_CHANGED);
  }

  private List<Fault> found(long position, Kind kind) {
    var found = bench.verify();
    assertThat(found.isWhole()).isFalse();
    assertThat(found.firstBadPosition()).as(found.faults().toString()).hasValue(position);
    assertThat(found.faults()).anyMatch(f -> f.position() == position && f.kind() == kind);
    return found.faults();
  }

  private long entry(long position) {
    return bench.number("select entry from entente.journal_seal where position = " + position);
  }

  /** What somebody with all rights but the key would do: every leaf and node computed anew, in order. */
  private void rebuildTiles() throws SQLException {
    bench.tamper("create table journal_before as select * from journal_checkpoint", "delete from journal_checkpoint",
        "delete from journal_seal", "delete from journal_tile", "update journal_horizon set size = 0, xid = '0', entry = 0",
        "delete from journal_key");
    var other = new Sealer(bench.repository, new SealKey(org.entente.database.Installation.keyFile()), java.time.Clock.systemUTC());
    other.seal();
    bench.tamper("delete from journal_checkpoint", "insert into journal_checkpoint select * from journal_before", "drop table journal_before");
    bench.owner.sql("update entente.journal_key set name = :name, public_ = :key").param("name", bench.keys.find().orElseThrow().shown().name())
        .param("key", bench.keys.find().orElseThrow().shown().raw()).update();
  }

  private byte[] root(long size) throws SQLException {
    var merkle = new org.entente.journal.tree.Merkle();
    return bench.repository.alone(turn -> merkle.root(size, new org.entente.journal.tree.Tiles(merkle, turn))).orElseThrow();
  }
}
