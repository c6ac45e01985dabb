package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** The table of the security standard answers every requirement once, and what it names as proof is there. */
class AsvsTests {
  private static final Pattern ROW = Pattern.compile("^\\| (\\d+\\.\\d+\\.\\d+) \\| (\\d) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Tests)(?:\\.(\\w+))?`");
  private static final Set<String> STATES = Set.of("met", "partly", "not met", "operator", "not applicable");

  private record Row(String number, String level, String asked, String state, String proof) {}

  @Test
  void everyRequirementIsAnsweredOnceInItsOrder() throws IOException {
    List<String> wanted = lines(Path.of("src/test/resources/asvs/ids.txt")).stream().filter(line -> !line.startsWith("#")).toList();
    assertThat(rows()).extracting(row -> row.number() + " " + row.level()).containsExactlyElementsOf(wanted);
    assertThat(wanted).hasSize(260);
  }

  @Test
  void everyAnswerHasAStateAndAProofOrAReason() throws IOException {
    assertThat(rows()).allSatisfy(row -> {
      assertThat(STATES).contains(row.state());
      assertThat(row.proof().strip()).as(row.number()).isNotEmpty();
    });
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    Map<String, String> sources = sources();
    for (Row row : rows())
      TEST.matcher(row.proof()).results().forEach(named -> {
        assertThat(sources).as(row.number()).containsKey(named.group(1));
        if (named.group(2) != null)
          assertThat(sources.get(named.group(1))).as(row.number()).contains(" " + named.group(2) + "(");
      });
  }

  @Test
  void theSumsAreThoseOfTheTable() throws IOException {
    Map<String, Long> counted = rows().stream().collect(Collectors.groupingBy(row -> row.state() + " " + row.level(), Collectors.counting()));
    for (String state : STATES)
      assertThat(lines(Path.of("docs/asvs.md"))).contains("| " + state + " | " + Arrays.stream(new String[]{"1", "2", "3"})
          .map(level -> String.valueOf(counted.getOrDefault(state + " " + level, 0L))).collect(Collectors.joining(" | ")) + " |");
  }

  private static List<Row> rows() throws IOException {
    return lines(Path.of("docs/asvs.md")).stream().map(ROW::matcher).filter(java.util.regex.Matcher::matches)
        .map(found -> new Row(found.group(1), found.group(2), found.group(3), found.group(4), found.group(5))).toList();
  }

  private static Map<String, String> sources() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Tests.java")).toList())
        sources.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
    }
    return sources;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
