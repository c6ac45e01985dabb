package org.entente.tasks;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.entente.text.Folding;
import org.entente.text.SymbolKey;

/**
 * What a task is found by besides the words of its title: the folded words of its body and product, and the keys of the symbols in all of them,
 * as the register keeps them.
 */
final class TaskWords {
  /** A run without a blank that holds a digit and a dash or slash, such as 12-CT/TW. */
  private static final Pattern SYMBOL = Pattern.compile("(?=\\S*\\p{Nd})\\S*\\S[-/]\\S+");

  private TaskWords() {}

  /** Each word with a blank before it. */
  static String of(NewTask task) {
    String product = task.product() == null ? "" : task.product();
    Set<String> words = new LinkedHashSet<>();
    Stream.of(task.body(), product).filter(text -> !text.isBlank()).forEach(text -> words.addAll(Folding.words(text)));
    Stream.concat(task.title().texts().values().stream(), Stream.of(task.body(), product)).forEach(text -> words.addAll(symbols(text)));
    StringBuilder kept = new StringBuilder();
    words.forEach(word -> kept.append(' ').append(word));
    return kept.toString();
  }

  private static List<String> symbols(String text) {
    return SYMBOL.matcher(text).results().map(MatchResult::group).map(run -> SymbolKey.of(run).value()).toList();
  }
}
