package org.entente.documents;

import java.util.List;
import java.util.regex.Pattern;

import org.entente.text.Folding;

/** Recognises the lines that a web page puts around a text: stamps, counters, related news, markers of an agency. */
final class Frame {

  private static final int LONGEST = 200;

  private static final Pattern SOURCE = Pattern
      .compile("\\|?\\s?(?:" + folded("ماخذ|ذریعہ|مصدر|المصدر|منبع|nguồn|nguồn tin|source|sources|theo") + ")\\s?"
          + "(?::\\s?(?:https?://\\S+|[^.:]{1,60})?|https?://\\S+)?\\s?\\|?");

  private static final Pattern COMMENTS = Pattern
      .compile("(?:" + folded("تبصرہ|تبصرے|تعليق|تعليقات|التعليقات|نظر|نظرات|دیدگاه|bình luận|ý kiến|comment|comments")
          + ")\\s?[(:]\\s?\\d+\\s?\\)?");

  private static final Pattern VIEWS = Pattern.compile("\\d[\\d.,]*\\s?(?:"
      + folded("ملاحظات|مناظر|ویوز|مشاہدات|مشاهدة|مشاهدات|بازدید|نمایش|lượt xem|views|view|reads") + ")");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\[[^\\]\\[]{1,24}\\d\\]");

  private static final Pattern IMAGE = Pattern.compile("!\\[[^\\]]{0,80}\\]\\([^)]{0,300}\\).{0,300}");

  private static final Pattern RELATED = Pattern.compile("\\|?\\s?(?:" + folded(
      "متعلقہ خبریں|متعلقہ خبر|مزید پڑھیں|یہ بھی پڑھیں|اخبار ذات صلة|أخبار ذات صلة|مواضيع ذات صلة|اقرأ أيضا|اقرأ المزيد|اخبار مرتبط|مطالب مرتبط|بیشتر بخوانید|tin liên quan|tin cùng chuyên mục|bài liên quan|xem thêm|related news|related articles|related stories|read more|see also")
      + ")\\s?:?[\\s|]{0,8}");

  private static final Pattern STAMP = Pattern.compile("(?:"
      + folded(
          "انتهای پیام|انتهای پیام/|\\(جاری ہے\\)|جاری ہے|begin text|end text|end|###|vietnam\\.vn - nền tảng quảng bá việt nam|nền tảng quảng bá việt nam|chia sẻ|share|شیئر کریں|اشتراک|مشاركة|print|in trang|quảng cáo|advertisement|اشتہار|إعلان|تبلیغات")
      + ")\\s?[:.؛/]?\\s?(?:\\d+)?");

  private static final Pattern TAGS = Pattern
      .compile("(?:" + folded("từ khóa|tags|tag|ٹیگز|برچسب ها|برچسبها|الكلمات المفتاحية|کلیدواژه ها|کد خبر|code")
          + ")\\s?:.{0,180}");

  private static final Pattern DOUBLED_PUBLISHER = Pattern.compile("(.{3,60}?)\\s?\\1\\s?\\d{1,2}/\\d{1,2}/\\d{4}.{0,20}");

  private static final List<Pattern> ALL = List.of(SOURCE, COMMENTS, VIEWS, PLACEHOLDER, IMAGE, RELATED, STAMP, TAGS,
      DOUBLED_PUBLISHER);

  private Frame() {}

  /** Whether a line belongs to the frame by its own words, wherever it stands. */
  static boolean holds(String line) {
    if (line.isBlank()) {
      return true;
    }
    if (line.length() > LONGEST && !line.startsWith("![")) {
      return false;
    }
    var folded = Folding.fold(line.length() > 2 * LONGEST ? line.substring(0, 2 * LONGEST) : line).strip();
    return ALL.stream().anyMatch(pattern -> pattern.matcher(folded).matches());
  }

  /** Whether a line is a source stamp, with or without an address. */
  static boolean isSource(String line) {
    return line.length() <= LONGEST * 2 && SOURCE.matcher(Folding.fold(line).strip()).matches();
  }

  private static String folded(String alternatives) {
    return Folding.fold(alternatives);
  }
}
