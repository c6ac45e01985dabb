package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceLayoutTests {

  private static final String TEXT = """
      عنوان بلا نقطة في آخره
      الأحد، 13 أكتوبر 2024
      60 ملاحظات
      قال الوزير إن اللقاء كان مفيداً. وأضاف أن التعاون سيستمر... في كل المجالات! هل من سؤال؟ نعم.
      | اخبار ذات صلة | |
      ![]() | عنوان خبر آخر |

      مصدر: https://entente.example/ar/liqa-al-wazir-mufid-jiddan-320388.html
      تعليق (0)""";

  private final Layout layout = Layout.of(TEXT, "");

  @Test
  void knowsLanguageDirectionTitleSourceAndDay() {
    assertThat(layout.language()).isEqualTo("ar");
    assertThat(layout.direction()).isEqualTo("rtl");
    assertThat(layout.title()).isEqualTo("عنوان بلا نقطة في آخره");
    assertThat(layout.slug()).isEqualTo("liqa-al-wazir-mufid-jiddan");
    assertThat(layout.dateline()).isEqualTo(LocalDate.of(2024, 10, 13));
  }

  @Test
  void cutsTheFrameOfThePage() {
    assertThat(layout.paragraphs()).filteredOn(Paragraph::frame).extracting(Paragraph::index).containsExactly(2, 4, 5, 6, 7, 8);
  }

  @Test
  void anEllipsisEndsNoSentenceAndNumbersRunOverTheWholeText() {
    assertThat(layout.sentences()).filteredOn(sentence -> sentence.paragraph() == 3).extracting(Sentence::index).containsExactly(3, 4, 5, 6);
    assertThat(layout.sentences()).extracting(Sentence::index).doesNotHaveDuplicates().isSorted();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[ad_2]", "[إعلان 2]", "ماخذ", "Nguồn: TTXVN", "(جاری ہے)", "Báo Quốc TếBáo Quốc Tế09/07/2025", "84 lượt xem",
      "Bình luận (3)", "Vietnam.vn - Nền tảng quảng bá Việt Nam"})
  void recognisesTheLinesOfAPage(String line) {
    assertThat(Frame.holds(line)).isTrue();
  }

  @Test
  void leavesTheLanguageOpenWhenThereIsNone() {
    assertThat(Layout.of("12345 67890 ---", "").language()).isNull();
    assertThat(Layout.of("", "").paragraphs()).hasSize(1);
  }

  @Test
  void aSlugGivesTheMissingTitle() {
    var text = "The meeting took place in the morning. It was short.\nSource: https://entente.example/en/a-short-meeting-in-the-morning-55512.html";
    assertThat(Layout.of(text, "").title()).isEqualTo("A short meeting in the morning");
  }

  @Test
  void aHundredThousandParagraphsStayLinear() {
    var text = "Bộ Ngoại giao phối hợp với các địa phương. Hội nghị diễn ra sáng 24/11.\n".repeat(100_000);
    assertTimeout(Duration.ofSeconds(30), () -> assertThat(Layout.of(text, "").sentences()).hasSize(200_000));
  }
}
