package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

class DeedsTests {
  private static final Path TABLE = Path.of("docs/guide/deeds.md");

  @Test
  void theTableInTheGuideIsTheOneInForce() throws IOException {
    String table = table();
    if ("write".equals(System.getProperty("docs")))
      Files.writeString(TABLE, table);
    assertThat(TABLE).hasContent(table);
  }

  @Test
  void auditorsAndAdministratorsDoNothingWithContent() {
    assertThat(Arrays.stream(Deed.values()).filter(d -> d.isFor(Office.AUDITOR))).containsExactly(Deed.CHECK_JOURNAL);
    assertThat(Arrays.stream(Deed.values()).filter(d -> d.isFor(Office.ADMINISTRATOR))).containsExactly(Deed.ADMINISTER);
  }

  private static String table() {
    String head = "# Who may do which deed\n\nGenerated from the code. A deed on a dossier also needs sight of it, and the right that the dossier gives.\n\n| deed |"
        + Arrays.stream(Office.values()).map(o -> " " + word(o) + " |").collect(Collectors.joining()) + "\n|---|"
        + "---|".repeat(Office.values().length) + "\n";
    return head + Arrays.stream(Deed.values()).map(d -> "| " + word(d) + " |"
        + Arrays.stream(Office.values()).map(o -> d.isFor(o) ? " yes |" : " |").collect(Collectors.joining()) + "\n").collect(Collectors.joining());
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
