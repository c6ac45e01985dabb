package org.entente.reading.findings;

import java.util.Set;

import org.entente.text.Folding;

/** The words behind a number that name what it counts. */
final class CountedNoun {

  private static final Set<String> UNITS = Set.copyOf(Folding.words(
      "% phần usd đồng đô la percent per cent dollars دولار دلار ڈالر روپے ریال تومان یورو euro euros سال ماه روز هفته ساعت دقیقه ماہ دن گھنٹے ہفتے سالوں مہینوں دنوں year years month months day days week weeks hour hours minute minutes سنة سنوات عام عاما أعوام شهر أشهر يوم يوما أيام ساعة ساعات بالمائة بالمئة درصد فیصد في المائة"));

  private static final int LONGEST = 4;

  private final Passage passage;

  private final String language;

  CountedNoun(Passage passage, String language) {
    this.passage = passage;
    this.language = language;
  }

  /** The words that name what is counted: up to the end of the clause, a number, or a word that ends names. */
  int end(int from) {
    int to = from;
    while (to < passage.words().size() && to - from < LONGEST && (to == from ? touches(to) : passage.goesOn(to))
        && !passage.word(to).digits() && !endsNoun(to, to == from)) {
      to++;
      if (to - from == 1 && isWhole(from)) {
        break;
      }
    }
    return to;
  }

  /** Units and spans of time need no further word. */
  boolean isWhole(int word) {
    return UNITS.contains(passage.word(word).folded()) || language.equals("vi") && VIETNAMESE_TIME.contains(passage.word(word).lower());
  }

  private boolean touches(int word) {
    char before = passage.word(word).before();
    return before == ' ' || before == 0 || before == '-' || before == '"' || before == '“' || before == '«';
  }

  private boolean endsNoun(int word, boolean first) {
    return switch (language) {
      case "en" -> ENGLISH_END.contains(passage.word(word).folded()) || !first && passage.word(word).folded().endsWith("ed");
      case "vi" -> VIETNAMESE_END.contains(passage.word(word).lower()) && !(first && VIETNAMESE_TIME.contains(passage.word(word).lower()))
          || !first && passage.word(word).capital() && !passage.word(word - 1).capital();
      case "ur" -> first ? URDU_NOT_FIRST.contains(passage.word(word).folded()) : URDU_END.contains(passage.word(word).folded());
      case "fa" -> PERSIAN_END.contains(passage.word(word).folded());
      default -> ARABIC_END.contains(passage.word(word).folded()) || !first && isArabicAnd(word);
    };
  }

  /** An "and" grown onto a word goes on with the noun only before another noun without article: مقترحاً وتوصية. */
  private boolean isArabicAnd(int word) {
    var folded = passage.word(word).folded();
    return folded.length() > 2 && folded.charAt(0) == 'و' && (folded.startsWith("وال") || ARABIC_END.contains(folded.substring(1))
        || Vocabulary.is("approx", "ar", passage.words(), word));
  }

  private static final Set<String> ARABIC_END = Set.copyOf(Folding.words(
      "في من إلى على عن مع أن إن الذي التي الذين خلال قبل بعد منذ حول بين حيث كما كان كانت قد هذا هذه ذلك أو ثم بل حتى عند لدى هو هي لم لن ما لا تم يتم يوم اليوم أمس ضمن وفق حسب بلغ بلغت وصل شارك شاركت أكثر نحو حوالي بهدف لمدة تحت فوق أمام ال بما بقيمة قيمتها فيها منها منهم بينهم أي وهو وهي المزمع بنجاح"));

  private static final Set<String> PERSIAN_END = Set.copyOf(Folding.words(
      "در به از با که و را برای تا بر یا نیز هم این آن است بود شد کرد گفت شده شدند کردند بودند داشتند ارائه برگزار ضمن طی پس پیش زیر وارد دیگر انجام اعلام امضا رسید رسیده می خواهد باید دارد دارند داشت مورد حضور شرکت قبل بعد آینده گذشته کشته زخمی توافق بین میان"));

  private static final Set<String> ENGLISH_END = Set.copyOf(Folding.words(
      "in on at of to for with from by and or the a an that which who were was is are have has had will would be been during between since after before as into among including where when while over under this these those their its his her it they we not but than per out took takes held made gave came went said met led sent got became began won dealt wrote worth here there across throughout"));

  private static final Set<String> VIETNAMESE_END = Set.of("và", "của", "trong", "tại", "với", "để", "cho", "từ", "là",
      "được", "đã", "sẽ", "có", "do", "về", "ở", "bằng", "vào", "đến", "trên", "theo", "gồm", "này", "đó", "năm", "tháng",
      "so", "đang", "bị", "như", "thì", "mà", "nhằm", "qua", "sau", "trước", "khi", "giữa", "cùng", "tham", "trị", "làm", "thực", "lại", "mang",
      "cũng",
      "diễn", "nêu", "đề", "phát", "tổ", "ký", "đạt", "vẫn", "nhất", "đầu", "cuối", "đóng");

  private static final Set<String> VIETNAMESE_TIME = Set.of("năm", "tháng", "ngày", "tuần", "giờ", "phút", "quý");

  private static final Set<String> URDU_END = Set.copyOf(Folding.words(
      "نے کی کا کو سے میں پر اور بھی تک ہے ہیں تھا تھے تھی جو کہ اس ان جس جن کیا گیا گئے گئی ہوئے ہوا کے حاصل شامل پسند ساتھ کرنے پیش طے روانہ قبل پہلے بعد کریں گے گا گی ہوئیں ہوگا ہوں دیے کیے دی دیا مکمل جاری موجود ملے زخمی ہلاک شریک آئے آئی آیا گزرے لگے"));

  private static final Set<String> URDU_NOT_FIRST = Set.copyOf(Folding.words("نے کی کا کو سے میں پر اور بھی تک ہے ہیں تھا تھے جو کہ کے تا ء"));
}
