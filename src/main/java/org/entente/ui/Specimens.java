package org.entente.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.entente.text.LocalizedText;

/** Invented content for the page that shows every part: long and short, in the three scripts. */
final class Specimens {
  static final List<LocalizedText> TITLES = List.of(
      new LocalizedText(Map.of("vi", "Rà soát các thỏa thuận quốc tế cấp địa phương và đề xuất cơ chế theo dõi chung", "en",
          "Review local-level international agreements and propose a common way of following them", "ar",
          "مراجعة الاتفاقات الدولية على المستوى المحلي واقتراح آلية متابعة مشتركة", "fa",
          "بازنگری توافق‌های بین‌المللی محلی و پیشنهاد سازوکار مشترک پیگیری", "ur",
          "مقامی سطح کے بین الاقوامی معاہدوں کا جائزہ اور مشترکہ نگرانی کا طریقہ تجویز کرنا")),
      new LocalizedText(Map.of("vi", "Báo cáo sáu tháng về công tác đối ngoại nhân dân", "en", "Half-year report on people-to-people diplomacy", "ar",
          "تقرير نصف سنوي عن دبلوماسية الشعوب", "fa", "گزارش شش‌ماههٔ دیپلماسی مردمی", "ur", "عوامی سفارت کاری پر ششماہی رپورٹ")),
      new LocalizedText(Map.of("vi", "Chuẩn bị chương trình trao đổi đoàn năm 2027 với các đối tác láng giềng", "en",
          "Prepare the 2027 programme of delegations with neighbouring partners", "ar", "إعداد برنامج تبادل الوفود لعام 2027 مع شركاء الجوار", "fa",
          "تهیهٔ برنامهٔ تبادل هیئت‌های سال ۲۰۲۷ با همسایگان", "ur", "ہمسایہ شراکت داروں کے ساتھ 2027 کے وفود کا پروگرام تیار کرنا")),
      new LocalizedText(Map.of("vi", "Trả lời kiến nghị của tỉnh về quảng bá nông sản", "en", "Answer the province on promoting farm products", "ar",
          "الرد على اقتراح المقاطعة بشأن الترويج للمنتجات الزراعية", "fa", "پاسخ به پیشنهاد استان دربارهٔ ترویج محصولات کشاورزی", "ur",
          "زرعی پیداوار کے فروغ پر صوبے کی تجویز کا جواب")),
      new LocalizedText(Map.of("vi", "Hoàn thiện bộ tiêu chí đánh giá theo 12-CT/TW", "en", "Complete the assessment criteria under 12-CT/TW", "ar",
          "استكمال معايير التقييم وفق 12-CT/TW", "fa", "تکمیل معیارهای ارزیابی بر پایهٔ 12-CT/TW", "ur", "12-CT/TW کے تحت معیارِ جائزہ مکمل کرنا")));

  static final List<LocalizedText> AGENCIES = List.of(
      new LocalizedText(
          Map.of("vi", "Bộ Ngoại giao", "en", "Foreign Ministry", "ar", "وزارة الخارجية", "fa", "وزارت امور خارجه", "ur", "وزارتِ خارجہ")),
      new LocalizedText(Map.of("vi", "Liên hiệp các tổ chức hữu nghị", "en", "Union of Friendship Organisations", "ar", "اتحاد منظمات الصداقة", "fa",
          "اتحادیهٔ سازمان‌های دوستی", "ur", "تنظیماتِ دوستی کا اتحاد")),
      new LocalizedText(Map.of("vi", "Tỉnh Hưng Yên", "en", "Hưng Yên province", "ar", "مقاطعة هونغ ين", "fa", "استان هونگ ین", "ur", "صوبہ ہنگ ین")),
      new LocalizedText(
          Map.of("vi", "Tỉnh Lào Cai", "en", "Lào Cai province", "ar", "مقاطعة لاو كاي", "fa", "استان لائو کای", "ur", "صوبہ لاؤ کائی")));

  static final LocalizedText SENTENCE = new LocalizedText(Map.of("vi",
      "Các cơ quan phối hợp gửi ý kiến bằng văn bản trong bảy ngày làm việc, kèm số liệu của giai đoạn 2024-2026.", "en",
      "Cooperating agencies send their opinion in writing within seven working days, with figures for 2024-2026.", "ar",
      "ترسل الجهات المتعاونة رأيها كتابةً خلال سبعة أيام عمل مع أرقام الفترة 2024-2026.", "fa",
      "دستگاه‌های همکار نظر کتبی خود را ظرف هفت روز کاری همراه با آمار 2024-2026 می‌فرستند.", "ur",
      "معاون ادارے سات ایامِ کار کے اندر 2024-2026 کے اعداد کے ساتھ اپنی تحریری رائے بھیجیں گے۔"));

  private Specimens() {}

  static List<HistoryLine> history(Page page) {
    var now = page.today().atTime(9, 40).atZone(page.zone()).toInstant();
    return List.of(line(page, now, "ui.standing.done", SENTENCE.in(page.language())),
        line(page, now.minus(Duration.ofDays(3)), "ui.standing.soon", ""),
        line(page, now.minus(Duration.ofDays(21)), "ui.standing.open", ""));
  }

  private static HistoryLine line(Page page, Instant at, String key, String note) {
    return new HistoryLine(at, AGENCIES.getFirst().in(page.language()), page.text(key), note, note.isEmpty() ? "" : page.language().tag());
  }

  static List<Attachment> files(Page page) {
    var at = page.today().atTime(9, 40).atZone(page.zone()).toInstant();
    return List.of(new Attachment("bao-cao-2026-11.docx", "/ui/parts", 48_200, AGENCIES.get(1).in(page.language()), at),
        new Attachment("تقرير.pdf", "/ui/parts", 2_340_000, AGENCIES.get(2).in(page.language()), at));
  }
}
