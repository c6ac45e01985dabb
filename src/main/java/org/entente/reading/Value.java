package org.entente.reading;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The normalised content of a finding; one record per kind, unknown parts are null. */
public sealed interface Value {

  /** @param name the directory's Latin or Vietnamese name when known, otherwise as printed */
  record Person(String name) implements Value {}

  /**
   * @param name   the directory's name when known, otherwise as printed
   * @param pillar {@code party}, {@code state}, {@code people}, {@code foreign} or {@code international}
   */
  record Organisation(String name, @Nullable String pillar) implements Value {}

  /**
   * @param kind   {@code directive}, {@code resolution}, {@code conclusion}, {@code decision}, {@code project},
   *               {@code plan}, {@code programme}, {@code regulation}, {@code law}, {@code decree}, {@code circular},
   *               {@code notice} or {@code document}
   * @param symbol whole symbol in its standard form, such as {@code 12-CT/TW}
   * @param number number alone, as printed without leading zeros dropped
   * @param issuer English name of the issuing body
   * @param date   ISO 8601 date of issue
   */
  record GuidingDocument(String kind, @Nullable String symbol, @Nullable String number, @Nullable String issuer,
      @Nullable String date) implements Value {}

  /**
   * @param iso       ISO 8601: {@code 2022-03-03}, {@code --11-24} without year, {@code 2025-04} without day,
   *                  {@code 2022-09-04/2022-09-06} for a span
   * @param precision {@code day}, {@code month} or {@code year}
   * @param calendar  the calendar it was written in: {@code gregory}, {@code persian} or {@code islamic}
   */
  record Date(String iso, String precision, String calendar) implements Value {}

  /**
   * @param number      the count
   * @param approximate whether the text says "about", "more than" and the like
   * @param of          what is counted, as printed
   */
  record Quantity(BigDecimal number, boolean approximate, @Nullable String of) implements Value {}

  /** @param iso ISO 3166-1 alpha-2 code */
  record Territory(String iso) implements Value {}

  /**
   * @param announced the count the announcing line gives, null when it gives none
   * @param items     the items found, in order; fewer or more than announced is for the reviewer to see
   */
  record Enumeration(@Nullable Integer announced, List<Item> items) implements Value {}

  /**
   * @param ordinal   1-based place in the list
   * @param paragraph paragraph that opens with the item
   */
  record Item(int ordinal, int paragraph) {}

  /**
   * @param type         {@code conference}, {@code meeting}, {@code visit}, {@code phone_call}, {@code ceremony},
   *                     {@code signing} or {@code session}
   * @param date         ISO 8601, as in {@link Date}
   * @param place        as printed
   * @param participants names as in the findings
   */
  record Event(String type, @Nullable String date, @Nullable String place, List<String> participants)
      implements
        Value {}
}
