package org.entente.deadlines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.administration.DirectoryFact.RuleWritten;
import org.entente.administration.Ledger;
import org.entente.administration.Written;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The rules in force, by country and day. Reading asks for no office; it runs inside whatever deed asks. */
@Service
public class Rules {
  private static final int MOST = 100_000;
  private final RuleRepository repository;
  private final Ledger ledger;

  Rules(RuleRepository repository, Ledger ledger) {
    this.repository = repository;
    this.ledger = ledger;
  }

  /**
   * The version of a rule that holds on a day; empty when none does.
   *
   * @param country ISO 3166 code of two letters
   * @param code such as AGREEMENT_OPINION
   */
  public Optional<Rule> on(String country, String code, LocalDate day) {
    return repository.on(country, code, day);
  }

  /** The newest version of each rule, by country and code. */
  List<Rule> newest(Officer officer) {
    return ledger.read(officer, repository::all).stream()
        .collect(java.util.stream.Collectors.groupingBy(r -> r.country() + r.code(), java.util.TreeMap::new, java.util.stream.Collectors.toList()))
        .values().stream().map(List::getFirst).toList();
  }

  /** All versions of a rule, the newest first. */
  List<Rule> versions(String country, String code, Officer officer) {
    List<Rule> versions = ledger.read(officer, () -> repository.versions(country, code));
    if (versions.isEmpty())
      throw new DossierUnknown();
    return versions;
  }

  /** What deeds on a rule are kept under. */
  static UUID subject(String country, String code) {
    return UUID.nameUUIDFromBytes(("rule " + country + " " + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  long version(String country, String code, Officer officer) {
    return ledger.version(subject(country, code), officer);
  }

  /** Writes a new rule; gives its code. */
  Rule create(RuleForm form, Officer officer) {
    String country = country(form.country());
    String code = Written.text(form.code()).toUpperCase(Locale.ROOT);
    Rule[] made = new Rule[1];
    ledger.make(officer, subject(country, code), step -> {
      if (!code.matches("[A-Z0-9_]{3,60}"))
        throw new FieldRefused("code", "deadlines.refused.code");
      if (!repository.versions(country, code).isEmpty())
        throw new FieldRefused("code", "administration.refused.taken");
      made[0] = rule(country, code, form);
      repository.write(made[0]);
      return new RuleWritten(step.dossier(), step.version(), subject(country, code), Map.of(), withDay(made[0]));
    });
    return made[0];
  }

  /** Gives a rule another version from a day on, or writes the one of that very day anew. */
  long write(String country, String code, long seen, RuleForm form, Officer officer) {
    versions(country, code, officer);
    return ledger.change(officer, subject(country, code), seen, step -> {
      Rule rule = rule(country, code, form);
      Map<String, String> before = repository.versions(country, code).stream().filter(r -> !r.since().isAfter(rule.since()))
          .max(Comparator.comparing(Rule::since)).map(Rule::fields).orElse(Map.of());
      repository.write(rule);
      return new RuleWritten(step.dossier(), step.version(), subject(country, code), before, withDay(rule));
    });
  }

  private static Map<String, String> withDay(Rule rule) {
    Map<String, String> fields = rule.fields();
    fields.put("from", rule.since().toString());
    return fields;
  }

  static String country(@Nullable String text) {
    String country = Written.text(text).isEmpty() ? "VN" : Written.text(text).toUpperCase(Locale.ROOT);
    if (!List.of(Locale.getISOCountries()).contains(country))
      throw new FieldRefused("country", "deadlines.refused.country");
    return country;
  }

  private static Rule rule(String country, String code, RuleForm form) {
    LocalDate since = Written.day("since", form.since());
    LocalDate until = Written.dayOrNone("until", form.until());
    if (until != null && !until.isAfter(since))
      throw new FieldRefused("until", "administration.refused.order");
    String article = Written.text(form.article());
    if (article.length() > 60)
      throw new FieldRefused("article", "administration.refused.long", 60);
    return new Rule(country, code, since, until, Written.names("names", form.names()), Written.number("value", form.value(), 0, MOST),
        Written.one("unit", form.unit(), Rule.Unit.class), Written.needed("law", form.law(), 120), article);
  }
}
