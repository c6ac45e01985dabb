package org.entente.tasks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.entente.agencies.Principal;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Kind;
import org.entente.listings.Address;
import org.entente.listings.Order;
import org.entente.listings.Range;
import org.entente.listings.Sought;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of the register of tasks.
 *
 * @param q words and symbols, each of which must begin a word of the task
 * @param open true for open ones, false for closed ones; both for all
 * @param lead lead agency at the cut-off
 * @param cutoff the day at whose end classes are taken
 * @param classed whether only tasks that have a class at the cut-off are meant
 * @param mine whether only those that the officer carries are meant
 * @param followed whether only those that the officer follows are meant
 */
public record TaskFilter(String q, List<Boolean> open, @Nullable TaskStage stage, @Nullable TaskClass taskClass, @Nullable Principal lead,
    LocalDate cutoff, boolean classed, @Nullable Integer level, boolean mine, boolean followed, Order order) {
  private static final List<Boolean> OPEN = List.of(true);
  private static final List<Boolean> CLOSED = List.of(false);
  private static final List<Boolean> ALL = List.of(true, false);

  /**
   * Reads the address of a list.
   *
   * @param agency finds the lead agency by what was written for it; refuses an unknown one
   * @throws FieldRefused naming the filter that was not understood
   */
  static TaskFilter of(Address asked, LocalDate today, Function<String, Principal> agency) {
    TaskStage stage = word(asked, "stage", TaskStage.values());
    TaskClass taskClass = word(asked, "class", TaskClass.values());
    LocalDate cutoff = asked.get("cutoff").isEmpty() ? today : day(asked.get("cutoff"));
    return new TaskFilter(asked.get("q"), open(asked.get("state")), stage, taskClass,
        asked.get("lead").isEmpty() ? null : agency.apply(asked.get("lead")),
        cutoff, taskClass != null || !asked.get("cutoff").isEmpty(), level(asked.get("level")), asked.get("mine").equals("true"),
        asked.get("followed").equals("true"), Order.of(asked.get("sort")));
  }

  /** The part of what the officer sees that has to be walked; a class of today bounds the deadlines. */
  Range range(LocalDate today) {
    Range all = new Range(Kind.TASK, halves(today), LocalDate.MIN, LocalDate.MAX, order, Sought.typed(q));
    if (taskClass == null || !cutoff.equals(today))
      return all;
    return switch (taskClass) {
      case OPEN_OVERDUE -> all.due(LocalDate.MIN, today.minusDays(1));
      case OPEN_IN_TIME -> all.due(today, LocalDate.MAX);
      case DONE_ON_TIME, DONE_LATE -> all;
    };
  }

  /** Whether rows have to be judged one by one. */
  boolean thins() {
    return !q.isEmpty() || stage != null || classed || lead != null || level != null || mine || followed;
  }

  private List<Boolean> halves(LocalDate today) {
    if (stage != null)
      return stage.isOpen() ? OPEN : CLOSED;
    if (taskClass == null || !cutoff.equals(today))
      return open;
    return taskClass == TaskClass.OPEN_IN_TIME || taskClass == TaskClass.OPEN_OVERDUE ? OPEN : CLOSED;
  }

  private static List<Boolean> open(String state) {
    return switch (state) {
      case "", "all" -> ALL;
      case "open" -> OPEN;
      case "closed" -> CLOSED;
      default -> throw new FieldRefused("state", "listings.refused.filter", state);
    };
  }

  private static <E extends Enum<E>> @Nullable E word(Address asked, String name, E[] values) {
    String word = asked.get(name);
    if (word.isEmpty())
      return null;
    return Arrays.stream(values).filter(v -> v.name().equalsIgnoreCase(word)).findFirst()
        .orElseThrow(() -> new FieldRefused(name, "listings.refused.filter", word));
  }

  private static @Nullable Integer level(String text) {
    if (text.isEmpty())
      return null;
    if (!text.matches("[0-4]"))
      throw new FieldRefused("level", "listings.refused.filter", text);
    return Integer.valueOf(text);
  }

  private static LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 2999)
        return day;
    } catch (DateTimeException e) {
      throw new FieldRefused("cutoff", "listings.refused.day", text);
    }
    throw new FieldRefused("cutoff", "listings.refused.day", text);
  }
}
