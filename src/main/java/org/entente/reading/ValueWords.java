package org.entente.reading;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.entente.ui.Page;

import org.jspecify.annotations.Nullable;

/** Says what a finding amounts to, in the reader's language. */
final class ValueWords {
  private ValueWords() {}

  static String of(Page page, Finding finding, @Nullable Reference reference) {
    String name = reference == null ? "" : reference.name();
    return switch (finding.value()) {
      case Value.Person person -> name.isEmpty() ? person.name() : name;
      case Value.Organisation organisation -> name.isEmpty() ? organisation.name() : name;
      case Value.GuidingDocument document -> document(page, document);
      case Value.Date date -> day(page, date.iso());
      case Value.Quantity quantity -> quantity(page, quantity);
      case Value.Territory territory -> name.isEmpty() ? territory.iso() : name;
      case Value.Enumeration list -> list.announced() == null
          ? page.text("reading.value.listed", list.items().size())
          : page.text("reading.value.announced", list.announced(), list.items().size());
      case Value.Event event -> event(page, event);
    };
  }

  private static String document(Page page, Value.GuidingDocument document) {
    String kind = page.text("guidance.kind." + (org.entente.guidance.GuidanceKind.of(document.kind()).map(Enum::name).orElse("DOCUMENT")));
    String symbol = document.symbol() != null ? document.symbol() : document.number() == null ? "" : document.number();
    String named = symbol.isEmpty() ? kind : kind + " " + symbol;
    return document.date() == null ? named : page.text("reading.value.of", named, day(page, document.date()));
  }

  private static String quantity(Page page, Value.Quantity quantity) {
    String number = quantity.number().stripTrailingZeros().scale() <= 0 && quantity.number().precision() < 18
        ? page.number(quantity.number().longValue())
        : quantity.number().stripTrailingZeros().toPlainString();
    String counted = quantity.of() == null ? number : number + " " + quantity.of();
    return quantity.approximate() ? page.text("reading.value.about", counted) : counted;
  }

  private static String event(Page page, Value.Event event) {
    String type = page.messages().knows("reading.event." + event.type()) ? page.text("reading.event." + event.type()) : event.type();
    return event.date() == null ? type : page.text("reading.value.of", type, day(page, event.date()));
  }

  /** A whole day in the reader's form; anything less stays ISO 8601. */
  static String day(Page page, String iso) {
    try {
      return page.day(LocalDate.parse(iso));
    } catch (DateTimeException e) {
      return iso;
    }
  }
}
