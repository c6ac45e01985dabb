package org.entente.tasks;

import java.time.LocalDate;
import java.util.List;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;
import org.entente.dossiers.DossierId;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a task, or to rewrite a draft.
 *
 * @param body what must be done; may be empty
 * @param language BCP 47 tag of body and product
 * @param lead lead agency; null leaves it a draft
 * @param assignee who carries it, a person of the officer's own agency when that leads; null for none
 * @param level 0 public, 1 internal, 2 confidential
 * @param restricted handled by named units and persons only
 * @param circle units and persons who manage it when it is restricted or confidential; the opener is added
 * @param draft whether it stays a draft although it names a lead
 */
public record NewTask(LocalizedText title, String body, String language, @Nullable String product, @Nullable LocalDate startOn,
    @Nullable LocalDate dueOn, @Nullable Principal lead, List<Principal> cooperating, @Nullable PersonId assignee, int level, boolean restricted,
    List<Principal> circle, @Nullable DossierId guidance, List<TaskSource> sources, boolean draft) {
  /** An internal task for a lead agency, assigned at once. */
  public static NewTask assigned(LocalizedText title, String language, Principal lead, @Nullable LocalDate dueOn) {
    return new NewTask(title, "", language, null, null, dueOn, lead, List.of(), null, 1, false, List.of(), null, List.of(), false);
  }

  /** An internal draft without a lead. */
  public static NewTask draft(LocalizedText title, String language) {
    return new NewTask(title, "", language, null, null, null, null, List.of(), null, 1, false, List.of(), null, List.of(), true);
  }

  /** The stage it begins in. */
  TaskStage stage() {
    return draft || lead == null ? TaskStage.DRAFT : TaskStage.ASSIGNED;
  }

  /** The same with cooperating agencies. */
  public NewTask with(List<Principal> others) {
    return new NewTask(title, body, language, product, startOn, dueOn, lead, others, assignee, level, restricted, circle, guidance, sources, draft);
  }

  /** The same with what must be done and the product expected. */
  public NewTask saying(String what, @Nullable String expected) {
    return new NewTask(title, what, language, expected, startOn, dueOn, lead, cooperating, assignee, level, restricted, circle, guidance, sources,
        draft);
  }

  /** The same with the sentences it came from. */
  public NewTask from(List<TaskSource> sentences) {
    return new NewTask(title, body, language, product, startOn, dueOn, lead, cooperating, assignee, level, restricted, circle, guidance, sentences,
        draft);
  }
}
