package org.entente.documents;

import static com.github.pemistahl.lingua.api.Language.ARABIC;
import static com.github.pemistahl.lingua.api.Language.CHINESE;
import static com.github.pemistahl.lingua.api.Language.ENGLISH;
import static com.github.pemistahl.lingua.api.Language.FRENCH;
import static com.github.pemistahl.lingua.api.Language.PERSIAN;
import static com.github.pemistahl.lingua.api.Language.RUSSIAN;
import static com.github.pemistahl.lingua.api.Language.UNKNOWN;
import static com.github.pemistahl.lingua.api.Language.URDU;
import static com.github.pemistahl.lingua.api.Language.VIETNAMESE;

import java.util.Set;

import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import org.jspecify.annotations.Nullable;

/** Tells the language of a text among those that sources come in. */
final class SpokenLanguage {

  /** Enough letters to be sure; more only costs time. */
  private static final int ENOUGH = 6_000;

  private static final int TOO_FEW = 12;

  private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "ur");

  private static final LanguageDetector DETECTOR = LanguageDetectorBuilder
      .fromLanguages(VIETNAMESE, ENGLISH, ARABIC, PERSIAN, URDU, CHINESE, FRENCH, RUSSIAN)
      .withMinimumRelativeDistance(0.05).withLowAccuracyMode().build();

  private SpokenLanguage() {}

  /** The BCP 47 tag, or null when the text is too short or not clearly in one of the known languages. */
  static @Nullable String of(Iterable<String> lines) {
    var sample = new StringBuilder();
    for (var line : lines) {
      if (sample.length() > ENOUGH) {
        break;
      }
      sample.append(line, 0, Math.min(line.length(), ENOUGH)).append('\n');
    }
    if (sample.chars().filter(Character::isLetter).count() < TOO_FEW) {
      return null;
    }
    var language = DETECTOR.detectLanguageOf(sample.toString());
    return language == UNKNOWN ? null : language.getIsoCode639_1().toString();
  }

  /** The direction of a text, by its language or, when that is unknown, by its first strong letter. */
  static String direction(@Nullable String language, Iterable<String> lines) {
    if (language != null) {
      return RIGHT_TO_LEFT.contains(language) ? "rtl" : "ltr";
    }
    for (var line : lines) {
      for (int i = 0; i < line.length(); i++) {
        switch (Character.getDirectionality(line.charAt(i))) {
          case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> {
            return "ltr";
          }
          case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
            return "rtl";
          }
          default -> {
          }
        }
      }
    }
    return "ltr";
  }
}
