package org.entente.tasks;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.text.Folding;

/** What a task is found by besides its title: the folded words of its body and product, as the register keeps them. */
final class TaskWords {
  private TaskWords() {}

  /** Each word with a blank before it. */
  static String of(NewTask task) {
    String product = task.product();
    return Stream.of(task.body(), product == null ? "" : product).filter(text -> !text.isBlank()).flatMap(text -> Folding.words(text).stream())
        .distinct().map(word -> " " + word).collect(Collectors.joining());
  }
}
