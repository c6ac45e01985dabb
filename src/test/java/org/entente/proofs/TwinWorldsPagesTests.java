package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.entente.Figures;
import org.entente.database.Installation;
import org.entente.database.MovableClock;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext.HierarchyMode;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestContextManager;
import org.springframework.web.context.WebApplicationContext;

/**
 * Two worlds that differ in hidden dossiers only, with people in one of them who go on working on those: whatever the others try, by chance and
 * on every channel, they get the same bytes in both, and nothing of what is hidden in the answers, the log or the temporary files.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwinWorldsPagesTests {
  private static final long SEED = 20261122;
  private static final Set<String> OBSERVERS = Set.of("mx.a.desk2", "mx.a.low", "mx.a.auditor", "mx.b.secretary", "mx.c.desk", "mx.d.secretary",
      "mx.e.low", "mx.f.head", "mx.h.secretary", "mx.q.admin", "mx.q.auditor", "mx.s.person", "mx.u.two", "mx.two", "mx.gone", "nobody");
  private static final List<String> INSIDERS = List.of("mx.a.head", "mx.a.secretary", "mx.b.desk", "mx.q.head", "mx.u.one");
  private final List<Actor> actors = Actor.all();
  private final List<Matter> matters = Matter.all();
  private final List<Actor> observers = actors.stream().filter(actor -> OBSERVERS.contains(actor.login())).toList();
  private final List<Matter> hidden = matters.stream().filter(matter -> observers.stream().noneMatch(actor -> Sight.sees(actor, matter))).toList();
  private final List<Matter> seen = matters.stream().filter(matter -> !hidden.contains(matter)).toList();
  private final Canaries canaries = new Canaries(hidden);
  private final TestContextManager bare = new TestContextManager(Bare.class);
  private final TestContextManager full = new TestContextManager(Full.class);
  private Twin without;
  private Twin with;

  @SpringBootTest(properties = "proof.world=bare")
  @ContextConfiguration(initializers = Installation.class)
  @Import({MovableClock.Bound.class, SeededIds.Bound.class})
  static class Bare {
    @Autowired
    WebApplicationContext context;
  }

  @SpringBootTest(properties = "proof.world=full")
  @ContextConfiguration(initializers = Installation.class)
  @Import({MovableClock.Bound.class, SeededIds.Bound.class})
  static class Full {
    @Autowired
    WebApplicationContext context;
  }

  @BeforeAll
  void lay() throws Exception {
    var first = new Bare();
    bare.prepareTestInstance(first);
    var second = new Full();
    full.prepareTestInstance(second);
    without = new Twin(first.context, actors);
    with = new Twin(second.context, actors);
    without.lay(matters, hidden, observers, false);
    with.lay(matters, hidden, observers, true);
    canaries.listen();
  }

  @AfterAll
  void end() {
    bare.getTestContext().markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
    full.getTestContext().markApplicationContextDirty(HierarchyMode.EXHAUSTIVE);
  }

  @Test
  void theWorldsDifferInMuch() {
    assertThat(hidden).hasSizeGreaterThan(30);
    assertThat(seen).hasSizeGreaterThan(60);
  }

  @Test
  void aSampleOfScriptsTellsNothing() throws Exception {
    run("sample", 0, Integer.getInteger("proof.scripts", 150));
  }

  @Test
  @Tag("prove")
  void noScriptTellsAnything() throws Exception {
    run("complete", 1_000_000, Integer.getInteger("proof.scripts", 10_000));
  }

  private void run(String size, long first, int scripts) throws Exception {
    List<String> differences = new ArrayList<>();
    Set<String> found = new TreeSet<>();
    long steps = 0;
    for (int n = 0; n < scripts && differences.size() < 40; n++)
      steps += script(SEED + first + n, differences, found);
    found.addAll(canaries.inLog());
    found.addAll(canaries.inTemporaryFiles());
    Figures.write(getClass(), "Twin worlds, " + size + ": " + scripts + " scripts", "0 differing answers",
        differences.size() + " of " + steps + "; " + hidden.size() + " hidden, " + seen.size() + " seen dossiers", String.valueOf(SEED));
    Figures.write(getClass(), "Canaries in answers, log and temporary files", "0", String.valueOf(found.size()), String.valueOf(SEED));
    assertThat(found).as("canaries").isEmpty();
    assertThat(differences).isEmpty();
  }

  private int script(long seed, List<String> differences, Set<String> found) {
    var script = new Script(seed, hidden, seen);
    inside(seed);
    Actor actor = script.actor(observers);
    int length = script.length();
    for (int n = 0; n < length; n++) {
      Matter matter = script.matter();
      Script.Step step = script.step(actor, matter, matter == null || hidden.contains(matter) ? 1 : without.version(matter));
      Answer bareAnswer = without.call(actor, step, seed * 100 + n);
      Answer fullAnswer = with.call(actor, step, seed * 100 + n);
      if (!alike(step, bareAnswer, fullAnswer))
        differences.add("script " + seed + ", " + actor + ": " + step + "\n" + difference(bareAnswer.text(), fullAnswer.text()));
      canaries.said(step.toString());
      canaries.in(fullAnswer.text()).forEach(mark -> found.add(mark + " in the answer to " + step));
      script.after(bareAnswer);
    }
    return length;
  }

  /** The tree of the journal is one for the installation: its size, heads and proofs are shown to every officer, and only they may differ. */
  private static boolean alike(Script.Step step, Answer bareAnswer, Answer fullAnswer) {
    if (step.address().matches("(/api/v1)?/journal.*") && bareAnswer.isDone())
      return bareAnswer.status() == fullAnswer.status();
    if (step.address().matches("(/security|/api/v1/tokens).*")) // the database makes the ids of tokens, by chance
      return withoutIds(bareAnswer).equals(withoutIds(fullAnswer));
    return bareAnswer.text().equals(fullAnswer.text());
  }

  private static String withoutIds(Answer answer) {
    return answer.text().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
  }

  /** Somebody who sees them works on hidden dossiers meanwhile, where there are any, and opens more. */
  private void inside(long seed) {
    var script = new Script(-seed, hidden, hidden);
    Actor insider = actors.stream().filter(actor -> actor.login().equals(INSIDERS.get((int) (seed % INSIDERS.size())))).findFirst().orElseThrow();
    for (int n = 0; n < 2; n++) {
      Matter matter = hidden.get((int) ((seed * 7 + n) % hidden.size()));
      with.call(insider, script.inside(insider, matter, with.version(matter)), -seed * 100 - n);
    }
    with.call(insider, Script.opening(seed), -seed * 100 - 50);
  }

  private static String difference(String one, String other) {
    int at = 0;
    while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at))
      at++;
    int from = Math.max(0, at - 150);
    return "    without: " + one.substring(from, Math.min(one.length(), at + 150)).replaceAll("\\s+", " ") + "\n    with:    "
        + other.substring(from, Math.min(other.length(), at + 150)).replaceAll("\\s+", " ");
  }
}
