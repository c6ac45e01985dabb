package org.entente.guidance;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.entente.text.Folding;

/** The kinds of guiding documents, each with the letters that stand for it in a symbol. */
public enum GuidanceKind {
  /** Chỉ thị. */
  DIRECTIVE("CT"),
  /** Nghị quyết. */
  RESOLUTION("NQ"),
  /** Kết luận. */
  CONCLUSION("KL"),
  /** Quyết định. */
  DECISION("QĐ", "QĐNS"),
  /** Đề án. */
  PROJECT("ĐA"),
  /** Kế hoạch. */
  PLAN("KH"),
  /** Chương trình. */
  PROGRAMME("CTr", "CTHĐ"),
  /** Quy định, quy chế. */
  REGULATION("QĐi", "QyĐ", "QC"),
  /** Hướng dẫn. */
  GUIDANCE("HD"),
  /** Luật. */
  LAW("L", "LUẬT"),
  /** Nghị định. */
  DECREE("NĐ"),
  /** Thông tư. */
  CIRCULAR("TT"),
  /** Thông báo. */
  NOTICE("TB"),
  /** Any other. */
  DOCUMENT;

  private final List<String> letters;

  GuidanceKind(String... letters) {
    this.letters = Arrays.stream(letters).map(Folding::fold).toList();
  }

  /** The kind that letters such as CT or QD stand for, with or without diacritics. */
  public static Optional<GuidanceKind> ofLetters(String letters) {
    return Arrays.stream(values()).filter(k -> k.letters.contains(Folding.fold(letters))).findFirst();
  }

  /** The kind of a word such as {@code directive}, in any case. */
  public static Optional<GuidanceKind> of(String word) {
    return Arrays.stream(values()).filter(k -> k.name().equals(word.strip().toUpperCase(Locale.ROOT))).findFirst();
  }
}
