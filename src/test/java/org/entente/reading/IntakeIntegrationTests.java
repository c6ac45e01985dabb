package org.entente.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;

import org.entente.access.Access;
import org.entente.access.DeedRefused;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.documents.Document;
import org.entente.documents.DocumentFilter;
import org.entente.documents.Documents;
import org.entente.documents.SourceText;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.journal.Journal;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, Samples.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakeIntegrationTests {
  @Autowired
  Access access;
  @Autowired
  Intake intake;
  @Autowired
  Documents documents;
  @Autowired
  Journal journal;
  @Autowired
  Samples samples;
  @Autowired
  Directory directory;
  Officer desk;
  Officer stranger;
  Officer auditor;

  @BeforeAll
  void twoAgencies() {
    var home = directory.agency("INTA");
    desk = directory.officer("intake.desk", home, 1, 1);
    auditor = directory.officer("intake.auditor", home, 5, 1);
    stranger = directory.officer("intake.stranger", directory.agency("INTB"), 2, 1);
  }

  @Test
  void aTextIsKeptWithItsLinesSentencesAndEntry() {
    Document taken = samples.taken("cooperation-ur", desk);
    assertThat(taken.language()).isEqualTo("ur");
    assertThat(taken.direction()).isEqualTo("rtl");
    assertThat(taken.slug()).isEqualTo("lao-cai-ban-ke-hoach-hop-tac-bien-gioi-nam-toi");
    assertThat(taken.number()).startsWith("INTA-");
    access.reading(desk, () -> {
      var paragraphs = documents.paragraphs(taken.id(), 0, 100);
      assertThat(paragraphs).hasSize(12).extracting(p -> p.index()).startsWith(0, 1, 2);
      assertThat(documents.sentences(taken.id(), 0, 100))
          .allSatisfy(s -> assertThat(s.end()).isLessThanOrEqualTo(paragraphs.get(s.paragraph()).text().length()));
      assertThat(journal.history(taken.id(), 5)).singleElement().satisfies(e -> assertThat(e.fact()).isEqualTo("DocumentTaken"));
      return true;
    });
  }

  @Test
  void isUnknownToAStranger() {
    Document taken = samples.taken("cooperation-vi", desk);
    assertThatThrownBy(() -> access.reading(stranger, () -> documents.get(taken.id()))).isInstanceOf(DossierUnknown.class);
    assertThat(access.reading(stranger, () -> documents.paragraphs(taken.id(), 0, 10))).isEmpty();
    assertThat(access.reading(stranger, () -> documents.sentences(taken.id(), 0, 10))).isEmpty();
    assertThat(documents.page(DocumentFilter.of("", ""), null, 50, stranger).rows()).noneMatch(d -> d.id().equals(taken.id()));
    assertThat(documents.page(DocumentFilter.of("", ""), null, 50, desk).rows()).anyMatch(d -> d.id().equals(taken.id()));
  }

  @Test
  void theSameStoryIsHintedAtOnlyAmongWhatIsSeen() {
    Document theirs = samples.taken("cooperation-vi", stranger);
    Document vietnamese = samples.taken("cooperation-vi", desk);
    Document urdu = samples.taken("cooperation-ur", desk);
    assertThat(access.reading(desk, () -> documents.alike(urdu.id()))).extracting(Document::id).contains(vietnamese.id()).doesNotContain(theirs.id());
  }

  @Test
  void aTextOfNoKnownLanguageIsKeptWithoutOne() {
    Document taken = take("12 34 56\n78 90 12\n");
    assertThat(taken.language()).isNull();
    assertThat(taken.direction()).isEqualTo("ltr");
    assertThat(taken.headingText()).isNotEmpty();
  }

  @Test
  void whatIsNoTextLeavesNothingBehind() {
    long before = count();
    assertThatThrownBy(() -> intake.take(new byte[]{1, 2, 0, 4}, "x.bin", desk)).isInstanceOf(FieldRefused.class).hasMessageContaining("file");
    assertThatThrownBy(() -> intake.take(new byte[0], "x.txt", desk)).isInstanceOf(FieldRefused.class);
    assertThatThrownBy(() -> intake.take(SourceText.of(new byte[]{'x'}, "x", "file"), 2, desk)).isInstanceOf(FieldRefused.class)
        .hasMessageContaining("level");
    assertThatThrownBy(() -> take("Xin chào", auditor)).isInstanceOf(DeedRefused.class);
    assertThat(count()).isEqualTo(before);
  }

  @Test
  void aHundredThousandLinesAreKept() {
    Document taken = take("Phiên họp bàn về hợp tác. Mọi đại biểu tán thành.\n".repeat(100_000));
    assertThat(
        directory.owner().sql("select count(*) from entente.paragraph where document = ?").param(taken.id().value()).query(Long.class).single())
        .isEqualTo(100_001);
    assertThat(access.reading(desk, () -> documents.paragraphs(taken.id(), 99_990, 50))).hasSize(11);
  }

  @Test
  void newestComesFirst() {
    Document first = take("Một văn bản ngắn về hợp tác");
    Document second = take("Một văn bản khác về hợp tác");
    var rows = documents.page(DocumentFilter.of("", ""), null, 50, desk).rows();
    assertThat(rows).extracting(Document::id).containsSubsequence(second.id(), first.id());
  }

  @Test
  void isFoundByTheBeginningsOfItsWords() {
    Document taken = take("Đề cương thảo luận về thủy sản\nNội dung chính.");
    assertThat(documents.page(DocumentFilter.of("thuy de", ""), null, 50, desk).rows()).extracting(Document::id).containsExactly(taken.id());
    assertThat(documents.page(DocumentFilter.of("thuy de", "ur"), null, 50, desk).rows()).isEmpty();
    assertThat(documents.page(DocumentFilter.of("100%", ""), null, 50, desk).rows()).isEmpty();
  }

  private Document take(String text) {
    return take(text, desk);
  }

  private Document take(String text, Officer officer) {
    return intake.take(text.getBytes(StandardCharsets.UTF_8), "x.txt", officer);
  }

  private long count() {
    return directory.owner().sql("select (select count(*) from entente.dossier) + (select count(*) from entente.document)").query(Long.class)
        .single();
  }
}
