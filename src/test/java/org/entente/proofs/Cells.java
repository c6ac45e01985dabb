package org.entente.proofs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One actor on one handler with one dossier: what comes back, against what the model says. */
final class Cells {
  private final Caller caller;
  private final World world;
  private final TransactionTemplate undone;
  private final Map<String, Answer> missing = new HashMap<>();
  private final Map<String, Set<Integer>> seen = new HashMap<>();
  private final List<Matter> matters;

  Cells(Caller caller, World world, List<Matter> matters, PlatformTransactionManager transactions) {
    this.matters = matters;
    this.caller = caller;
    this.world = world;
    this.undone = new TransactionTemplate(transactions);
  }

  /** The difference in words, or empty when there is none. */
  Optional<String> difference(HandlerRow row, Actor actor, Matter matter) {
    boolean sees = row.isOf(matter) && Sight.sees(actor, matter);
    boolean expected = row.names().isEmpty() || sees && row.allows(actor, matter);
    long before = world.version(matter);
    Answer answer = expected && row.method() != org.springframework.http.HttpMethod.GET
        ? Objects.requireNonNull(undone.execute(status -> {
          status.setRollbackOnly();
          return call(row, actor, matter);
        }))
        : call(row, actor, matter);
    return wrong(row, actor, matter, answer, before)
        .map(what -> row + " as " + actor + " with " + matter + ": " + what + "\n    " + shortened(answer));
  }

  private Optional<String> wrong(HandlerRow row, Actor actor, Matter matter, Answer answer, long before) {
    Set<Integer> leaked = new TreeSet<>(answer.named());
    leaked.removeAll(seen(actor, ""));
    if (!leaked.isEmpty())
      return Optional.of("names hidden dossiers " + leaked);
    if (answer.status() >= 500)
      return Optional.of("fails");
    if (world.version(matter) != before)
      return Optional.of("has changed the dossier");
    return said(row, actor, matter, answer);
  }

  private Optional<String> said(HandlerRow row, Actor actor, Matter matter, Answer answer) {
    if (row.who().equals("anyone"))
      return unless(answer.status() != 401 && answer.status() != 403, "anyone may");
    if (row.who().equals("signed-in") && !actor.is("anonymous"))
      return unless(!answer.isMissing(), "everybody who has signed in may");
    if (!actor.sits())
      return unless(answer.status() == 401 || answer.status() == 403 || answer.text().contains("/sign-in"), "nobody without a seat may");
    if (row.after("office:").isPresent())
      return row.after("office:").get().contains(actor.office())
          ? unless(answer.isDone(), "the office may")
          : unless(answer.isMissing(), "the office may not");
    if (row.after("list:").isPresent())
      return unless(answer.isDone() && answer.named().equals(seen(actor, row.after("list:").get())),
          "names " + answer.named() + " and not " + seen(actor, row.after("list:").get()));
    return switch (row.who()) {
      case "officer" -> unless(!answer.isMissing() && answer.status() != 401, "every officer may");
      case "own" -> actor.login().equals(World.OWNER) ? unless(answer.isDone(), "the owner may") : sameAsMissing(row, actor, answer);
      case "neutral" -> sameAsMissing(row, actor, answer);
      default -> ofDossier(row, actor, matter, answer);
    };
  }

  private Optional<String> ofDossier(HandlerRow row, Actor actor, Matter matter, Answer answer) {
    if (!row.isOf(matter) || !Sight.sees(actor, matter))
      return answer.isMissing() ? sameAsMissing(row, actor, answer) : Optional.of("hidden or missing, and yet answered");
    boolean expected = row.allows(actor, matter);
    return unless(answer.isDone() == expected, expected ? "should be allowed" : "should be refused");
  }

  private Optional<String> sameAsMissing(HandlerRow row, Actor actor, Answer answer) {
    Answer other = missing.computeIfAbsent(row + " " + row.body() + " " + actor, key -> call(row, actor, null));
    return unless(other.text().equals(answer.text()), "tells hidden from missing, which is\n    " + shortened(other));
  }

  /** The matter null stands for one that never existed. */
  private Answer call(HandlerRow row, Actor actor, @Nullable Matter matter) {
    var filling = new Filling(actor, matter);
    String asked = filling.asked(row);
    Answer answer = caller.call(actor, row, filling.fill(row.address(), asked), filling.fill(row.body(), asked), 1, asked);
    return matter == null ? answer : new Answer(answer.status(), answer.text().replace(matter.id(2).toString(), "ASKED"));
  }

  /** Whether a malformed id, or a body that is wrong, is answered for a hidden dossier as for a missing one. */
  List<String> oddities(HandlerRow row, Actor actor, Matter hidden) {
    List<String> told = new ArrayList<>();
    List<HandlerRow> odd = row.body().startsWith("{") ? Stream.of("{}", "{\"nonsense\":1}", "{", "[]").map(row::with).toList() : List.of(row);
    for (HandlerRow one : odd)
      if (!call(one, actor, hidden).text().equals(call(one, actor, null).text()))
        told.add(one + " " + one.body() + " tells hidden from missing");
    String address = new Filling(actor, null).fill(row.address(), "nonsense").replace(Filling.NOWHERE, "nonsense");
    Answer nonsense = caller.call(actor, row, address, new Filling(actor, null).fill(row.body(), "nonsense"), 1, "nonsense");
    if (row.isApi() && !nonsense.text().equals(call(row, actor, null).text()))
      told.add(row + " tells nonsense from missing");
    return told;
  }

  private Set<Integer> seen(Actor actor, String kind) {
    return seen.computeIfAbsent(actor + " " + kind,
        key -> matters.stream().filter(m -> (kind.isEmpty() || m.kind().equals(kind)) && Sight.sees(actor, m))
            .map(Matter::n).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Optional<String> unless(boolean right, String wrong) {
    return right ? Optional.empty() : Optional.of(wrong);
  }

  private static String shortened(Answer answer) {
    String text = answer.text().replaceAll("\\s+", " ");
    return text.substring(0, Math.min(text.length(), 400));
  }
}
