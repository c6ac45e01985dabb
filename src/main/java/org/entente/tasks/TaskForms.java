package org.entente.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.FieldRefused;
import org.entente.text.Digits;
import org.entente.text.LocalizedText;

import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was sent into what the door takes; whatever cannot be read is refused by its field. */
@Component
class TaskForms {
  private final Agencies agencies;
  private final Circles circles;

  TaskForms(Agencies agencies, Circles circles) {
    this.agencies = agencies;
    this.circles = circles;
  }

  NewTask newTask(TaskForm form) {
    Map<String, Agency> known = agencies(form.lead(), form.cooperating());
    Principal lead = lead(form.lead(), known);
    String language = language(form.language());
    String title = TaskRules.required("title", form.title());
    boolean restricted = Boolean.TRUE.equals(form.restricted());
    return new NewTask(LocalizedText.of(language, title), text(form.body(), ""), language, optional(form.product()), day("start", form.start()),
        day("due", form.due()), lead, cooperating(form.cooperating(), known), person(form.assignee()), form.level() == null ? 1 : form.level(),
        restricted,
        circles.named(form.circle()), guidance(form.guidance()), List.of(), lead == null || Boolean.TRUE.equals(form.draft()));
  }

  Assignment assignment(AssignmentForm form) {
    Map<String, Agency> known = agencies(form.lead(), form.cooperating());
    return new Assignment(lead(form.lead(), known), form.cooperating() == null ? null : cooperating(form.cooperating(), known),
        person(form.assignee()));
  }

  /** A day in ISO 8601, in the digits of any script; null when nothing was sent. */
  static @Nullable LocalDate day(String field, @Nullable String text) {
    if (text == null || text.isBlank())
      return null;
    try {
      LocalDate day = LocalDate.parse(Digits.toAscii(text.strip()));
      if (day.getYear() < 1900 || day.getYear() > 2200)
        throw new FieldRefused(field, "tasks.refused.farDate", text.strip());
      return day;
    } catch (DateTimeException e) {
      throw new FieldRefused(field, "tasks.refused.impossibleDate", text.strip());
    }
  }

  /** The same for a day that must be there. */
  static LocalDate requiredDay(String field, @Nullable String text) {
    LocalDate day = day(field, text);
    if (day == null)
      throw new FieldRefused(field, "tasks.refused.empty." + field);
    return day;
  }

  /** All agencies that are named, asked for at once. */
  private Map<String, Agency> agencies(@Nullable List<String> lead, @Nullable List<String> cooperating) {
    return agencies.named(Stream.concat(words(lead), words(cooperating)).toList());
  }

  private static @Nullable Principal lead(@Nullable List<String> names, Map<String, Agency> known) {
    List<Principal> leads = principals("lead", names, known);
    if (leads.size() > 1)
      throw new FieldRefused("lead", "tasks.refused.twoLeads");
    return leads.isEmpty() ? null : leads.getFirst();
  }

  private static List<Principal> cooperating(@Nullable List<String> names, Map<String, Agency> known) {
    return principals("cooperating", names, known);
  }

  private static List<Principal> principals(String field, @Nullable List<String> names, Map<String, Agency> known) {
    return words(names).map(name -> {
      Agency agency = known.get(name);
      if (agency == null)
        throw new FieldRefused(field, "tasks.refused.unknownAgency", name);
      return agency.principal();
    }).distinct().toList();
  }

  private static Stream<String> words(@Nullable List<String> names) {
    return names == null ? Stream.empty() : names.stream().filter(n -> n != null && !n.isBlank()).map(String::strip);
  }

  private static @Nullable PersonId person(@Nullable String id) {
    if (id == null || id.isBlank())
      return null;
    try {
      return PersonId.of(id.strip());
    } catch (IllegalArgumentException e) {
      throw new FieldRefused("assignee", "tasks.refused.assignee");
    }
  }

  private static @Nullable DossierId guidance(@Nullable String id) {
    return id == null || id.isBlank() ? null : DossierId.of(id.strip());
  }

  private static String language(@Nullable String tag) {
    if (tag == null || tag.isBlank())
      return "vi";
    String known = ULocale.forLanguageTag(tag.strip()).toLanguageTag();
    if (known.equals("und") || known.length() > 35)
      throw new FieldRefused("language", "tasks.refused.language");
    return known;
  }

  private static String text(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text.strip();
  }

  private static @Nullable String optional(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
