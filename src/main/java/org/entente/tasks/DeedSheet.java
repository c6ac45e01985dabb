package org.entente.tasks;

import java.util.List;

import org.entente.ui.Choice;
import org.entente.ui.HistoryLine;
import org.entente.ui.Problem;

/**
 * The form of a deed.
 *
 * @param leads whether the officer acts for the lead agency, which alone reports the task as done
 * @param input what was sent before, or what the form begins with
 * @param problems what is wrong with it, in the reader's words
 * @param meanwhile what others did since the version that the officer saw; empty unless somebody was faster
 * @param agencies to choose from, when the deed names any
 * @param people of the officer's own agency, when the deed names one
 */
record DeedSheet(TaskView view, TaskDeed deed, boolean leads, Input input, List<Problem> problems, List<HistoryLine> meanwhile, List<Choice> agencies,
    List<Choice> people) {
  /** What is wrong with a field, or an empty text. */
  String problem(String field) {
    return problems.stream().filter(p -> p.field().equals(field)).map(Problem::text).findFirst().orElse("");
  }
}
