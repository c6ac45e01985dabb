package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactorKeyTests {
  private static final byte[] SECRET = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20};
  @TempDir
  Path folder;

  private FactorKey key(String name) {
    var key = new FactorKey(folder.resolve(name));
    key.make();
    return key;
  }

  @Test
  void aSecretOpensForItsAccountAlone() {
    var key = key("one");
    byte[] kept = key.seal("mofa.desk", SECRET);
    assertThat(key.open("mofa.desk", kept)).contains(SECRET);
    assertThat(key.open("mofa.head", kept)).isEmpty();
    assertThat(key("another").open("mofa.desk", kept)).isEmpty();
    assertThat(new FactorKey(folder.resolve("none")).open("mofa.desk", kept)).isEmpty();
  }

  @Test
  void whatWasChangedDoesNotOpenAndNothingOfTheSecretIsSeen() {
    var key = key("one");
    byte[] kept = key.seal("mofa.desk", SECRET);
    assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain(new String(SECRET, 0, 6, java.nio.charset.StandardCharsets.ISO_8859_1));
    assertThat(key.seal("mofa.desk", SECRET)).isNotEqualTo(kept);
    for (int n = 0; n < kept.length; n++) {
      byte[] changed = kept.clone();
      changed[n] ^= 1;
      assertThat(key.open("mofa.desk", changed)).as("byte %d", n).isEmpty();
    }
    assertThat(key.open("mofa.desk", new byte[3])).isEmpty();
  }

  @Test
  void serversThatStartAtOnceMakeOneKeyThatItsOwnerAloneReads() throws Exception {
    IntStream.range(0, 8).parallel().forEach(n -> key("shared"));
    byte[] kept = key("shared").seal("mofa.desk", SECRET);
    assertThat(key("shared").open("mofa.desk", kept)).contains(SECRET);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("shared")))).isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }
}
