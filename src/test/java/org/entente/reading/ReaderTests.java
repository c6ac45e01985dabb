package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

import org.entente.documents.Layout;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Own documents in the five languages, read whole: every finding and every task has to be as written beside them. */
class ReaderTests {
  private final Reader reader = new Reader();

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "ar", "fa", "ur"})
  void readsAnOwnDocumentInEachLanguage(String language) {
    var reading = read(resource(language + ".txt"));
    assertThat(lines(reading)).containsExactlyElementsOf(resource(language + ".expected.tsv").lines().toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "vi", "ar", "fa", "ur"})
  void everyFindingStandsWhereItSays(String language) {
    var text = resource(language + ".txt");
    var paragraphs = text.split("\n", -1);
    var layout = Layout.of(text, "");
    for (var finding : read(text).findings()) {
      assertThat(paragraphs[finding.paragraph()].substring(finding.start(), finding.end())).isEqualTo(finding.surface());
      var sentence = layout.sentences().get(finding.sentence());
      assertThat(sentence.paragraph()).isEqualTo(finding.paragraph());
      assertThat(finding.start()).isBetween(sentence.start(), sentence.end());
    }
  }

  @Test
  void twoDirectivesOfOneNumberKeepTheirOwnDates() {
    var reading = read("Chỉ thị số 35-CT/TW ngày 30/5/2019 và Chỉ thị số 35-CT/TW ngày 14/6/2024 là hai văn bản. Chỉ thị 35 được nhắc lại.");
    assertThat(reading.findings()).filteredOn(finding -> finding.kind() == FindingKind.GUIDING_DOCUMENT)
        .extracting(finding -> ((Value.GuidingDocument) finding.value()).date()).containsExactly("2019-05-30", "2024-06-14", null);
  }

  @Test
  void anEntryOfTheDirectoryIsReferredTo() {
    Directory directory = () -> List.of(
        new Directory.Entry(Directory.Kind.AGENCY, "a-1", "Sở Ngoại vụ Hưng Yên", List.of("محکمہ خارجہ ہنگ ین"), "state"),
        new Directory.Entry(Directory.Kind.PERSON, "p-1", "Trần Minh Khuê", List.of("ٹران من کھوئے"), null));
    var vietnamese = reader.read(Layout.of("Bà Trần Minh Khuê làm việc tại Sở Ngoại vụ Hưng Yên từ năm 2020.", ""), directory);
    var urdu = reader.read(Layout.of("ٹران من کھوئے نے محکمہ خارجہ ہنگ ین کا دورہ کیا اور افسران سے بات کی۔", ""), directory);
    assertThat(vietnamese.findings()).extracting(Finding::refersTo).contains(new Reference("PERSON", "p-1", "Trần Minh Khuê"),
        new Reference("AGENCY", "a-1", "Sở Ngoại vụ Hưng Yên"));
    assertThat(urdu.findings()).extracting(Finding::refersTo).contains(new Reference("PERSON", "p-1", "Trần Minh Khuê"),
        new Reference("AGENCY", "a-1", "Sở Ngoại vụ Hưng Yên"));
  }

  @Test
  void namesakesStayApart() {
    var reading = read("Thứ trưởng Nguyễn Minh Hằng, Thứ trưởng Lê Thị Thu Hằng và Người phát ngôn Phạm Thu Hằng cùng dự hội nghị.");
    assertThat(reading.findings()).filteredOn(finding -> finding.kind() == FindingKind.PERSON)
        .extracting(finding -> ((Value.Person) finding.value()).name())
        .containsExactly("Nguyen Minh Hang", "Le Thi Thu Hang", "Pham Thu Hang");
  }

  @Test
  void aHundredPagesTakeASecond() {
    var page = resource("vi.txt") + resource("ur.txt") + resource("ar.txt");
    read(page);
    var pages = page.repeat(100);
    assertTimeout(Duration.ofSeconds(20), () -> read(pages));
  }

  private Reading read(String text) {
    return reader.read(Layout.of(text, ""), Directory.none());
  }

  static List<String> lines(Reading reading) {
    var lines = new java.util.ArrayList<String>();
    reading.findings().forEach(finding -> lines.add(finding.paragraph() + "\t" + finding.kind() + "\t"
        + (finding.kind() == FindingKind.ENUMERATION ? "" : finding.surface()) + "\t" + finding.value().toString().replaceFirst("^\\w+", "")));
    reading.suggestions().forEach(task -> lines.add(task.sentences() + "\t" + task.kind() + "\t" + task.modality() + "\t" + task.ordinal() + " "
        + task.actor() + " " + task.deadline()));
    return lines;
  }

  private static String resource(String name) {
    try (var stream = Objects.requireNonNull(ReaderTests.class.getResourceAsStream("/reading/" + name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
