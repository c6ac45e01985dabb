package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTests {
  @Test
  void servesWhenNothingIsSaid() {
    assertThat(Arguments.of().command()).isEqualTo("serve");
    assertThat(Arguments.of("--demo", "--server.port=9000").command()).isEqualTo("serve");
  }

  @Test
  void passesSettingsOn() {
    Arguments arguments = Arguments.of("serve", "--demo", "--server.port=9000", "--entente.db.folder=x");
    assertThat(arguments.has("demo")).isTrue();
    assertThat(arguments.settings()).containsExactly("--server.port=9000", "--entente.db.folder=x");
  }

  @Test
  void takesFilesAndTheOfficer() {
    Arguments arguments = Arguments.of("import", "a.txt", "--as", "mofa.desk", "b.txt");
    assertThat(arguments.files()).containsExactly("a.txt", "b.txt");
    assertThat(arguments.value("as")).contains("mofa.desk");
  }

  @Test
  void refusesWhatNobodyKnows() {
    assertThatThrownBy(() -> Arguments.of("serve", "--dmeo")).isInstanceOf(BadUsage.class).hasMessage("--dmeo");
    assertThatThrownBy(() -> Arguments.of("import", "a.txt", "--as")).isInstanceOf(BadUsage.class);
    assertThatThrownBy(() -> Arguments.of("generate", "--tasks", "many").number("tasks", 1)).isInstanceOf(BadUsage.class);
  }

  @Test
  void helpsWhereverItIsAsked() {
    assertThat(Arguments.of("import", "--help").command()).isEqualTo("help");
  }
}
