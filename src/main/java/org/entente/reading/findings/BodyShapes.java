package org.entente.reading.findings;

import java.util.List;
import java.util.Set;

import org.entente.text.Folding;

import org.jspecify.annotations.Nullable;

/** Shapes of names that only bodies have, in each language, for bodies nobody has listed. */
final class BodyShapes {

  /** A name of a body at its place. */
  record Shape(int from, int to, int start) {}

  private static final Set<String> LINK = Set.of("of", "for", "and", "on", "the", "&");

  private static final int LONGEST = 9;

  private static final Set<String> ARABIC_TIME = Set
      .copyOf(Folding.words("اليوم أمس الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الماضي الحالي الجاري المقبل"));

  private BodyShapes() {}

  static @Nullable Shape at(Passage passage, int i, String language, List<Span> states, Territories territories) {
    var acronym = acronym(passage, i);
    if (acronym != null) {
      return acronym;
    }
    return switch (language) {
      case "en" -> english(passage, i);
      case "ar" -> arabic(passage, i, states);
      case "fa" -> persian(passage, i, states);
      case "vi" -> vietnamese(passage, i);
      default -> passage.word(i).capital() ? english(passage, i) : null;
    };
  }

  /** Three or more capitals in brackets behind a name, or alone in a text of another script. */
  private static @Nullable Shape acronym(Passage passage, int i) {
    var printed = passage.printed(i, i + 1);
    if (printed.length() < 3 || printed.length() > 7 || !printed.chars().allMatch(c -> c >= 'A' && c <= 'Z')
        || Vocabulary.isPlain("notbody", "en", passage.words(), i)) {
      return null;
    }
    int end = passage.word(i).end();
    boolean bracketed = passage.word(i).before() == '(' && end < passage.text().length() && passage.text().charAt(end) == ')';
    boolean symbol = end < passage.text().length() && "/-".indexOf(passage.text().charAt(end)) >= 0
        || "/-".indexOf(passage.word(i).before()) >= 0;
    boolean otherScript = i > 0 && Character.UnicodeScript.of(passage.word(i - 1).folded().charAt(0)) == Character.UnicodeScript.ARABIC;
    return symbol || !bracketed && !otherScript ? null : new Shape(i, i + 1, passage.word(i).start());
  }

  /** Capitalised words with a word for a body among them: "Vietnam Chamber of Commerce and Industry". */
  private static @Nullable Shape english(Passage passage, int i) {
    boolean within = i > 0 && passage.word(i - 1).capital() && passage.word(i).before() == ' ' && !passage.word(i - 1).is("the");
    if (!passage.word(i).capital() || within && !endsOffice(passage, i) || Vocabulary.isPlain("office", "en", passage.words(), i)) {
      return null;
    }
    int from = passage.word(i).is("the") ? i + 1 : i;
    int to = from;
    boolean body = false;
    int last = from;
    while (to < passage.words().size() && to - from < LONGEST && (to == from || runs(passage, to)) && !isOtherBody(passage, to, from)) {
      var word = passage.word(to);
      if (word.capital()) {
        body |= Vocabulary.isPlain("bodyword", "en", passage.words(), to);
        last = to + 1;
      } else if (!LINK.contains(word.folded()) && !isGenitive(passage, to) || to == from) {
        break;
      }
      to++;
    }
    return body && last - from >= 2 ? new Shape(from, last, passage.word(from).start()) : null;
  }

  private static boolean endsOffice(Passage passage, int i) {
    return Vocabulary.isPlain("office", "en", passage.words(), i - 1);
  }

  /** "and the" begins another name. */
  private static boolean isOtherBody(Passage passage, int word, int from) {
    return word > from && passage.word(word).is("and") && word + 1 < passage.words().size() && passage.word(word + 1).is("the");
  }

  private static boolean isGenitive(Passage passage, int word) {
    return passage.word(word).is("s") && (passage.word(word).before() == '’' || passage.word(word).before() == '\'');
  }

  private static boolean runs(Passage passage, int word) {
    char before = passage.word(word).before();
    return before == ' ' || before == '-' || before == '–' || before == '&' || before == '’' || before == '\'';
  }

  /** A word for a body and the definite words behind it: وزارة العدل، منظمة التعاون الإسلامي. */
  private static @Nullable Shape arabic(Passage passage, int i, List<Span> states) {
    var head = Vocabulary.at("bodyhead", "ar", passage.words(), i);
    if (head == null) {
      return null;
    }
    int to = head.to();
    boolean definite = head.to() - head.from() == 1 && startsWithArticle(passage.word(i).folded());
    int nouns = 0;
    while (to < passage.words().size() && to - i < 7 && passage.goesOn(to) && isNamePart(passage, to, states)) {
      nouns++;
      to++;
    }
    boolean enough = definite ? nouns >= 2 : nouns >= 1;
    var word = passage.word(i).folded();
    int cut = word.startsWith("و") && !word.startsWith("وزار") && !word.startsWith("وكال") ? 1 : 0;
    return enough ? new Shape(i, to, passage.word(i).start() + cut) : null;
  }

  private static boolean isNamePart(Passage passage, int word, List<Span> states) {
    var folded = passage.word(word).folded();
    if (ARABIC_TIME.contains(folded) || Vocabulary.isPlain("stop", "ar", passage.words(), word)
        || Vocabulary.isPlain("office", "ar", passage.words(), word)) {
      return false;
    }
    return folded.length() > 3 && (folded.startsWith("ال") || folded.startsWith("وال") || folded.startsWith("لل"))
        || states.stream().anyMatch(state -> state.covers(word));
  }

  private static boolean startsWithArticle(String word) {
    return word.startsWith("ال") || word.startsWith("وال") || word.startsWith("بال") || word.startsWith("لل");
  }

  /** A word for a body and up to three words behind it that do not end names. */
  private static @Nullable Shape persian(Passage passage, int i, List<Span> states) {
    var head = Vocabulary.plainAt("bodyhead", "fa", passage.words(), i);
    if (head == null || i > 0 && passage.goesOn(i) && Vocabulary.isPlain("number", "fa", passage.words(), i - 1)) {
      return null;
    }
    int to = head.to();
    while (to < passage.words().size() && to - head.to() < 4 && passage.goesOn(to) && !passage.word(to).digits()
        && isPersianPart(passage, to, states)) {
      to++;
    }
    return to == head.to() || to - head.to() == 1 && PERSIAN_WEAK.contains(passage.word(head.to()).folded())
        ? null
        : new Shape(i, to, passage.word(i).start());
  }

  private static boolean isPersianPart(Passage passage, int word, List<Span> states) {
    if (passage.word(word).is("و")) {
      return word + 1 < passage.words().size() && passage.goesOn(word + 1) && isPersianPart(passage, word + 1, states);
    }
    return PERSIAN_PART.contains(passage.word(word).folded()) || states.stream().anyMatch(state -> state.covers(word));
  }

  private static final Set<String> PERSIAN_WEAK = Set.copyOf(Folding.words("ملی مرکزی مشترک جهانی عالی"));

  /** Adjectives and nouns that names of Persian-speaking bodies are made of. */
  private static final Set<String> PERSIAN_PART = Set.copyOf(Folding.words(
      "ملل متحد امنیت ملی عالی جهانی بهداشت همکاری همکاری‌های اسلامی اقتصادی بازرگانی صنایع معادن کشاورزی دفاع کشور نفت نیرو ارتباطات فناوری اطلاعات آموزش پرورش علوم تحقیقات راه شهرسازی ورزش جوانان فرهنگ ارشاد گردشگری میراث فرهنگی صنعت معدن تجارت دارایی دادگستری حقوق بشر بین‌المللی بین‌الملل انرژی اتمی پول توسعه آسیایی مرکزی مشترک دوستی پارلمانی سیاسی سیاست خارجی روابط راهبردی مطالعات حزب کمونیست خلق مردم دموکراتیک سوسیالیست عربی اروپا آفریقا محیط زیست هلال احمر صلیب سرخ عمومی عالی هماهنگی تجارت آزاد استاندارد هواپیمایی گمرک غذا دارو برنامه بودجه اداری استخدامی زنان دانشجویان کارگران نگهبان مصلحت تشخیص مجمع خبرگان شورای مشورتی نمایندگان سنا سفارت نظامی مسلح زمینی دریایی هوایی قدس پاسداران انقلاب"));

  /** A word for a body and capitalised words behind it: Hội Luật gia, Tập đoàn Dầu khí. */
  private static @Nullable Shape vietnamese(Passage passage, int i) {
    if (!passage.word(i).capital()) {
      return null;
    }
    var head = Vocabulary.plainAt("bodyhead", "vi", passage.words(), i);
    if (head == null) {
      return null;
    }
    int to = head.to();
    int end = to;
    int lower = 0;
    while (to < passage.words().size() && to - i < 14 && runsOn(passage, to)) {
      var word = passage.word(to);
      if (word.capital() && to > head.to() && isPersonal(passage, to)) {
        break;
      }
      if (word.capital()) {
        lower = 0;
        end = to + 1;
      } else if (++lower > 1 && !VIETNAMESE_LINK.contains(word.lower()) || lower > 2) {
        break;
      } else if (lower == 1 && passage.word(to - 1).capital() && to > head.to() && !VIETNAMESE_STOP.contains(word.lower())) {
        end = to + 1;
      } else if (VIETNAMESE_STOP.contains(word.lower())) {
        break;
      }
      to++;
    }
    boolean own = end > head.to() && passage.word(head.to()).capital();
    return own ? new Shape(i, end, passage.word(i).start()) : null;
  }

  /** A surname and another capitalised word begin the name of the head of the body. */
  private static boolean isPersonal(Passage passage, int word) {
    boolean follows = word + 1 < passage.words().size() && passage.word(word + 1).before() == ' ' && passage.word(word + 1).capital();
    return follows && Vocabulary.isPlain("surname", "vi", passage.words(), word) && !passage.word(word).lower().equals("thái");
  }

  private static boolean runsOn(Passage passage, int word) {
    char before = passage.word(word).before();
    return before == ' ' || before == '-' || before == '–';
  }

  private static final Set<String> VIETNAMESE_LINK = Set.of("và", "các", "về", "-");

  private static final Set<String> VIETNAMESE_STOP = Set.of("đã", "sẽ", "là", "cho", "có", "tại", "trong", "với", "của", "để",
      "được", "tổ", "phối", "cũng", "khẳng", "đánh", "chúc", "mong", "luôn", "tiếp", "nhấn", "đề", "cần", "do", "từ", "theo", "trên",
      "bày", "cùng", "chủ", "ký", "gặp", "thăm", "dự", "nêu", "ra", "gồm", "lần", "ngày", "năm", "khóa", "khoá", "vừa", "đang", "không", "phải",
      "thông", "thì", "mà", "nhiệm", "này", "đó", "nhân", "vào", "ở", "như", "hiện", "tới", "đến", "nói", "kêu", "tham", "đối", "trao", "triển",
      "thực", "phát", "hỗ", "coi", "đại", "tạo", "giữa", "báo", "công");
}
