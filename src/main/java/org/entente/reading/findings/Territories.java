package org.entente.reading.findings;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.entente.reading.FindingKind;
import org.entente.reading.Value;
import org.entente.text.Folding;
import org.entente.text.Tables;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * The 249 territories of ISO 3166-1 in five languages: names from CLDR, short forms and demonyms from a table, Arabic adjectives
 * formed by rule. One gazetteer for each language; English names are known in every text.
 */
final class Territories {

  private static final List<String> LANGUAGES = List.of("vi", "en", "ar", "fa", "ur");

  /** Names that are everyday words as well and therefore not taken from CLDR. */
  private static final Set<String> EVERYDAY = Set.copyOf(Folding.words("مالی چلی پیرو پرو ترک مغرب غنا کره چک مالي شام توگو ساموا"));

  /** Short Vietnamese forms that stand for a country only beside another one: "Việt - Nhật". */
  private static final Set<String> PAIRED = Set.of("việt", "trung", "hàn", "thái", "nhật", "ấn");

  /** One-syllable Vietnamese names that also stand inside names of people and other words. */
  private static final Set<String> SYLLABLES = Set.of("anh", "đức", "ý", "mỹ", "pháp", "nga", "áo", "bỉ", "úc", "lào",
      "síp", "séc");

  private static final Set<String> ADDRESS = Set.of("ông", "bà", "anh", "chị", "em", "cô", "chú", "bác");

  private static final Set<String> GO_ON = Set.of("lệnh", "luật", "kiến", "dài", "chí", "nghĩa", "tưởng", "em", "ấy",
      "chị", "phật", "giáo", "thức", "định", "nhân", "lý", "quân", "hùng", "thánh", "cha", "mẹ", "hai", "ta", "này",
      "tính", "độ", "đồ", "trị", "thuật", "sư", "nhân,");

  private final Gazetteer[] byLanguage = new Gazetteer[LANGUAGES.size()];

  private final String[] english;

  Territories() {
    for (int i = 0; i < byLanguage.length; i++) {
      byLanguage[i] = new Gazetteer();
    }
    english = Locale.getISOCountries();
    for (var code : english) {
      named(code);
    }
    for (var row : Tables.read("/reading/territories.tsv")) {
      for (int i = 0; i < LANGUAGES.size(); i++) {
        for (var spelling : Gazetteer.spellings(row.get(i + 1))) {
          add(i, row.getFirst(), spelling);
        }
      }
    }
  }

  private void named(String code) {
    for (int i = 0; i < LANGUAGES.size(); i++) {
      var locale = ULocale.forLanguageTag(LANGUAGES.get(i));
      for (var length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
        var name = LocaleDisplayNames.getInstance(locale, length).regionDisplayName(code);
        if (name != null && !name.equals(code) && !EVERYDAY.contains(Folding.fold(name))) {
          add(i, code, name);
        }
      }
    }
  }

  private void add(int language, String code, String spelling) {
    for (var form : LANGUAGES.get(language).equals("ar") ? arabicForms(spelling) : List.of(spelling)) {
      byLanguage[language].add(new Known(code, code, null, false, form, false));
    }
  }

  /** An adjective in -ī has an article, a feminine and plurals. */
  private static Set<String> arabicForms(String spelling) {
    var forms = new LinkedHashSet<String>();
    forms.add(spelling);
    if (spelling.indexOf(' ') < 0 && spelling.endsWith("ي") && spelling.length() > 3) {
      var stem = spelling.startsWith("ال") ? spelling.substring(2) : spelling;
      for (var ending : List.of("", "ة", "ون", "ين", "ات")) {
        forms.add(stem + ending);
        forms.add("ال" + stem + ending);
      }
    }
    return forms;
  }

  /** The territory named at a word, or null. */
  Gazetteer.@Nullable Hit at(Passage passage, int from, String language) {
    int number = LANGUAGES.indexOf(language);
    var hit = number < 0 ? null : byLanguage[number].at(passage, from, language);
    if (hit == null && number != 1 && passage.word(from).capital()) {
      hit = byLanguage[1].at(passage, from, "en");
    }
    return hit == null || language.equals("vi") && isOther(passage, hit) ? null : hit;
  }

  /** The English name of a territory. */
  static String name(String code) {
    return LocaleDisplayNames.getInstance(ULocale.ENGLISH, DisplayContext.LENGTH_SHORT).regionDisplayName(code);
  }

  private boolean isOther(Passage passage, Gazetteer.Hit hit) {
    if (hit.to() - hit.from() > 1) {
      return false;
    }
    var lower = passage.word(hit.from()).lower();
    boolean capitalBefore = hit.from() > 0 && passage.word(hit.from()).before() == ' '
        && passage.word(hit.from() - 1).capital();
    boolean after = hit.to() < passage.words().size() && passage.word(hit.to()).before() == ' ';
    if (PAIRED.contains(lower)) {
      boolean paired = isDash(passage, hit.from()) || isDash(passage, hit.to());
      return !paired || capitalBefore || after && passage.word(hit.to()).capital();
    }
    if (!SYLLABLES.contains(lower)) {
      return false;
    }
    boolean word = after && GO_ON.contains(passage.word(hit.to()).lower());
    boolean placeName = after && passage.word(hit.to()).capital() && begins(hit, passage);
    boolean addressed = hit.from() > 0 && ADDRESS.contains(passage.word(hit.from() - 1).lower());
    return capitalBefore || addressed || word || placeName || lower.equals("anh") && opens(passage, hit);
  }

  private static boolean begins(Gazetteer.Hit hit, Passage passage) {
    return hit.from() == 0 || ".!?:".indexOf(passage.word(hit.from()).before()) >= 0;
  }

  /** "Anh" at the beginning of a sentence is mostly "he". */
  private static boolean opens(Passage passage, Gazetteer.Hit hit) {
    boolean first = hit.from() == 0 || ".!?:".indexOf(passage.word(hit.from()).before()) >= 0;
    return first && hit.to() < passage.words().size() && passage.word(hit.to()).before() == ' ';
  }

  private static boolean isDash(Passage passage, int word) {
    return word > 0 && word < passage.words().size() && "-–—".indexOf(passage.word(word).before()) >= 0;
  }

  /** Every territory of a passage. */
  List<Span> in(Passage passage, String language) {
    var found = new ArrayList<Span>();
    for (int i = 0; i < passage.words().size();) {
      int place = Places.endOf(passage, i);
      var hit = at(passage, i, language);
      if (place > i && (hit == null || place >= hit.to())) {
        i = place;
      } else if (hit == null) {
        i++;
      } else {
        int end = passage.word(hit.to() - 1).end();
        found.add(new Span(hit.from(), hit.to(), passage.covering(FindingKind.TERRITORY, hit.start(), end,
            new Value.Territory(hit.known().name()), null, 0.95)));
        i = hit.to();
      }
    }
    return found;
  }
}
