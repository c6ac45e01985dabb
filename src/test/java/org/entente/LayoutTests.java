package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One word of the field is one package, and the same word in every other tree. */
class LayoutTests {
  @ParameterizedTest
  @ValueSource(strings = {"src/main/jte", "src/main/resources/db/migration"})
  void foldersAreWordsOfModules(String tree) throws IOException {
    try (var folders = Files.list(Path.of(tree))) {
      assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString())).isSubsetOf(modules());
    }
  }

  @Test
  void styleSheetsAreWordsOfModules() throws IOException {
    var known = new TreeSet<>(modules());
    known.addAll(Set.of("base", "narrow", "print"));
    try (var sheets = Files.list(Path.of("src/main/resources/static/css"))) {
      assertThat(sheets.map(sheet -> sheet.getFileName().toString().replace(".css", ""))).isSubsetOf(known);
    }
  }

  private static Set<String> modules() throws IOException {
    try (var packages = Files.list(Path.of("src/main/java/org/entente"))) {
      return packages.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
