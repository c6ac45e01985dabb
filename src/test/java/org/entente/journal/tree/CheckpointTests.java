package org.entente.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointTests {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private final SigningKey log = SigningKey.make(VerifyingKey.LOG, "entente-"::concat);
  private final SigningKey witness = SigningKey.make(VerifyingKey.WITNESS, "witness-"::concat);
  private final Checkpoint head = new Checkpoint(log.shown().name(), 42, new byte[32], NOON);
  @TempDir
  Path folder;

  @Test
  void isReadAsItIsWritten() {
    SignedNote note = note();
    SignedNote read = SignedNote.of(note.toString());
    assertThat(read.toString()).isEqualTo(note.toString());
    assertThat(Checkpoint.of(read.text()).size()).isEqualTo(42);
    assertThat(head.isSignedBy(log.shown(), read)).isTrue();
    assertThat(head.isSignedBy(witness.shown(), read)).isTrue();
  }

  @Test
  void isNotSignedByAnotherKeyNorForAnotherSize() {
    SignedNote note = note();
    assertThat(head.isSignedBy(SigningKey.make(VerifyingKey.LOG, b -> log.shown().name()).shown(), note)).isFalse();
    assertThat(new Checkpoint(head.origin(), 43, head.root(), head.at()).isSignedBy(log.shown(), note)).isFalse();
    assertThat(new Checkpoint(head.origin(), 43, head.root(), head.at()).isSignedBy(witness.shown(), note)).isFalse();
  }

  @Test
  void isRefusedWhenItIsWrittenInAnotherWay() {
    String text = head.text();
    for (String other : new String[]{"", text + "\n", text.replace("42", "042"), text.replace("42", "-1"), text.replace("Z", "+07:00"),
        text.replace("AAAA", "AAA")})
      assertThatThrownBy(() -> Checkpoint.of(other)).as(other).isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> SignedNote.of(text)).isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> SignedNote.of(text + "\nname AAAA\n")).isInstanceOf(NotUnderstood.class);
    assertThatThrownBy(() -> Extension.of("older 3\n\n" + note())).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void aKeyIsKeptInAFileOfItsOwner() throws Exception {
    Path file = folder.resolve("a/journal.key");
    log.write(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    SigningKey read = SigningKey.read(file);
    assertThat(read.shown()).isEqualTo(log.shown());
    assertThat(log.shown().verifies(head.bytes(), read.sign(head.bytes()))).isTrue();
    Files.writeString(file, Files.readString(file).replaceFirst("\n.*", "\n" + witness.shown()));
    assertThatThrownBy(() -> SigningKey.read(file)).isInstanceOf(NotUnderstood.class);
  }

  /** The key and its mark in the example of the Go module for notes. */
  @Test
  void readsAKeyOfAnotherProgram() {
    String text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    assertThat(VerifyingKey.of(text).toString()).isEqualTo(text);
    assertThatThrownBy(() -> VerifyingKey.of(text.replace("c74f20a3", "c74f20a4"))).isInstanceOf(NotUnderstood.class);
  }

  @Test
  void aLeafSaysWhoDidWhatWhen() {
    UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");
    assertThat(new Leaf(id, 3, "TaskAssigned", id, Instant.parse("2026-03-01T04:05:06.000789Z"), new byte[32]).text()).isEqualTo("""
        entente journal entry v1
        dossier 00000000-0000-4000-8000-000000000001
        version 3
        fact TaskAssigned
        officer 00000000-0000-4000-8000-000000000001
        at 2026-03-01T04:05:06.000789Z
        payload 0000000000000000000000000000000000000000000000000000000000000000
        """);
  }

  private SignedNote note() {
    return new SignedNote(head.text(), List.of(head.signed(log.shown(), log.sign(head.bytes())),
        head.countersigned(witness.shown(), NOON, witness.sign(head.bytes(NOON)))));
  }
}
