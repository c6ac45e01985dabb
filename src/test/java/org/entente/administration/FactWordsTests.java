package org.entente.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class FactWordsTests {
  @Test
  void everyDeedThatTheDirectoryCanHaveSeenHasWords() throws IOException {
    var words = new Properties();
    try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages/administration.properties"), StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    Stream.concat(Arrays.stream(DirectoryFact.class.getPermittedSubclasses()).map(Class::getSimpleName), Stream.of("DirectoryOpened", "EntryErased"))
        .forEach(fact -> assertThat(words).as(fact).containsKey("administration.fact." + fact));
  }
}
