package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.entente.documents.Sentence;

import org.junit.jupiter.api.Test;

class MarkingTests {
  private static final String TEXT = "Hội nghị ngày 14/5 tại Lào Cai. Kết thúc.";
  private static final List<Sentence> SENTENCES = List.of(new Sentence(7, 0, 0, 31), new Sentence(8, 0, 32, 41));

  @Test
  void joinedThePiecesAreTheTextAgain() {
    var parts = mark(finding(FindingKind.DATE, 14, 18), finding(FindingKind.EVENT, 0, 31), finding(FindingKind.TERRITORY, 23, 30));
    assertThat(parts.stream().flatMap(p -> p.pieces().stream()).map(Piece::text).collect(Collectors.joining())).isEqualTo(TEXT);
    assertThat(parts).extracting(MarkedSentence::index).containsExactly(7, -1, 8);
  }

  @Test
  void theLongerOfTwoIsUnderlined() {
    assertThat(marked(mark(finding(FindingKind.DATE, 9, 18), finding(FindingKind.QUANTITY, 14, 16)))).containsExactly("ngày 14/5");
    assertThat(marked(mark(finding(FindingKind.PERSON, 19, 26), finding(FindingKind.ORGANISATION, 23, 30)))).hasSize(1);
  }

  @Test
  void whatSpansAClauseGivesWayToWhatIsNamedInIt() {
    assertThat(marked(mark(finding(FindingKind.EVENT, 0, 31), finding(FindingKind.DATE, 14, 18)))).containsExactly("14/5");
    assertThat(marked(mark(finding(FindingKind.EVENT, 0, 8), finding(FindingKind.DATE, 14, 18)))).containsExactly("Hội nghị", "14/5");
  }

  @Test
  void oneThatLeavesTheLineIsNotMarked() {
    assertThat(marked(mark(finding(FindingKind.DATE, 30, 99), finding(FindingKind.DATE, 5, 5)))).isEmpty();
  }

  private static List<MarkedSentence> mark(KeptFinding... findings) {
    return Marking.of(TEXT, SENTENCES, List.of(findings));
  }

  private static List<String> marked(List<MarkedSentence> parts) {
    return parts.stream().flatMap(p -> p.pieces().stream()).filter(p -> p.finding() != null).map(Piece::text).toList();
  }

  private static KeptFinding finding(FindingKind kind, int start, int end) {
    return new KeptFinding(UUID.randomUUID(), new Finding(kind, 0, 7, start, end, "", new Value.Person("x"), null, 1));
  }
}
