package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.entente.documents.Layout;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Measures the reader on the five source documents where their texts and their truth are at hand; without them it is skipped. */
class SeedReadingTests {
  private static final Path SHARED = Path.of("../shared");

  private static final Map<String, Score> SCORES = new TreeMap<>();

  private static final Map<String, Reading> READINGS = new TreeMap<>();

  private static final Map<String, Layout> LAYOUTS = new TreeMap<>();

  @BeforeAll
  static void readAll() throws IOException {
    assumeTrue(Files.isDirectory(SHARED.resolve("gold")), "the source documents are not part of the project");
    var mapper = JsonMapper.builder().build();
    var reader = new Reader();
    try (var golds = Files.list(SHARED.resolve("gold"))) {
      for (var gold : golds.filter(path -> path.getFileName().toString().startsWith("seed_")).sorted().toList()) {
        var truth = mapper.readTree(Files.readString(gold));
        var file = truth.get("file").asString();
        var layout = Layout.of(Files.readString(SHARED.resolve("seeds").resolve(file)), file);
        var reading = reader.read(layout, Directory.none());
        READINGS.put(file.substring(0, 3), reading);
        LAYOUTS.put(file.substring(0, 3), layout);
        new GoldComparison(truth, layout, reading, SCORES).compare();
      }
    }
    System.out.println(table());
  }

  private static String table() {
    var table = new StringBuilder("kind                  precision  recall      F1   right  extra  missed\n");
    SCORES.forEach((kind, score) -> table.append(String.format("%-20s  %9.2f  %6.2f  %6.2f  %6d  %5d  %6d%n", kind, score.precision(),
        score.recall(), score.f1(), score.right(), score.extra(), score.missed())));
    return table.toString();
  }

  @Test
  void languagesAndFramesAreRight() {
    assertThat(SCORES.get("language").f1()).isEqualTo(1);
    assertThat(SCORES.get("frame").f1()).isGreaterThanOrEqualTo(0.98);
  }

  @Test
  void peopleAndBodiesReachTheAim() {
    assertThat(SCORES.get("people").f1()).isGreaterThanOrEqualTo(0.95);
    assertThat(SCORES.get("organisations").f1()).isGreaterThanOrEqualTo(0.85);
  }

  @Test
  void guidingDocumentsQuantitiesAndListsReachTheAim() {
    assertThat(SCORES.get("guiding documents").recall()).isGreaterThanOrEqualTo(0.70);
    assertThat(SCORES.get("quantities").f1()).isGreaterThanOrEqualTo(0.90);
    assertThat(SCORES.get("enumerations").f1()).isGreaterThanOrEqualTo(0.90);
  }

  @Test
  void tasksReachTheAim() {
    assertThat(SCORES.get("tasks").recall()).isGreaterThanOrEqualTo(0.90);
    assertThat(SCORES.get("tasks").precision()).isGreaterThanOrEqualTo(0.75);
  }

  @Test
  void sevenKeyTasksComeInOrderFromBothTranslations() {
    for (var source : List.of("000", "002")) {
      var tasks = READINGS.get(source).suggestions().stream().filter(task -> task.ordinal() != null).limit(7).toList();
      assertThat(tasks).extracting(Suggestion::ordinal).containsExactly(1, 2, 3, 4, 5, 6, 7);
      assertThat(tasks).extracting(Suggestion::modality).containsOnly(Modality.COMMITTED);
    }
  }

  @Test
  void eachDocumentKeepsItsOwnDate() {
    var dates = new ArrayList<String>();
    for (var finding : READINGS.get("001").findings()) {
      if (finding.value() instanceof Value.GuidingDocument document) {
        dates.add(document.symbol() + " " + document.date());
      }
    }
    assertThat(dates).contains("01-DA/TW 2022-03-03", "12-CT/TW 2022-01-05").doesNotContain("01-DA/TW 2022-01-05", "12-CT/TW 2022-03-03");
  }

  @Test
  void factsOfTheSourcesAreStated() {
    var keys = new ArrayList<String>();
    READINGS.forEach(
        (source, reading) -> Facts.of(LAYOUTS.get(source), reading).forEach(fact -> keys.add(source + " " + fact.key() + " = " + fact.value())));
    for (var source : List.of("000", "002")) {
      assertThat(keys).contains(source + " conference.diplomatic.ordinal = 32", source + " conference.localities.ordinal = 21",
          source + " sessions = 23", source + " sessions.thematic = 9", source + " comments = > 300", source + " outcomes = 5",
          source + " key-tasks = 7", source + " proposals = 267", source + " agreements.count = 16", source + " agreements.partners = 57");
    }
    assertThat(keys).contains("001 guidance.01-DA/TW = 2022-03-03", "001 guidance.12-CT/TW = 2022-01-05",
        "003 exchanges.2025 = MEETING 2025-10-31", "003 exchanges.2025 = PHONE_CALL 2025", "003 exchanges.2025 = VISIT 2025-04");
  }

  /** How often something was right, found beyond the truth, and missed. */
  record Score(int right, int extra, int missed) {
    double precision() {
      return right + extra == 0 ? 1 : (double) right / (right + extra);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    double f1() {
      return precision() + recall() == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
    }

    Score plus(Score other) {
      return new Score(right + other.right, extra + other.extra, missed + other.missed);
    }
  }

  static List<String> texts(JsonNode nodes) {
    var texts = new ArrayList<String>();
    nodes.forEach(node -> texts.add(node.asString()));
    return texts;
  }
}
