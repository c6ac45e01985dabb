package org.entente.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.entente.documents.Layout;
import org.entente.documents.Paragraph;
import org.entente.reading.SeedReadingTests.Score;
import org.entente.text.Folding;

import tools.jackson.databind.JsonNode;

/** Compares what was read in one document with the truth about it. */
final class GoldComparison {
  private final JsonNode truth;
  private final Layout layout;
  private final Reading reading;
  private final Map<String, Score> scores;

  GoldComparison(JsonNode truth, Layout layout, Reading reading, Map<String, Score> scores) {
    this.truth = truth;
    this.layout = layout;
    this.reading = reading;
    this.scores = scores;
  }

  void compare() {
    sets("language", Set.of(truth.get("language").asString()), Set.of(String.valueOf(layout.language())));
    frame();
    named("people", FindingKind.PERSON);
    named("organisations", FindingKind.ORGANISATION);
    documents();
    quantities();
    enumerations();
    tasks();
  }

  private void frame() {
    var right = new HashSet<String>();
    truth.get("boilerplate_paragraph_indexes").forEach(node -> right.add(node.asString()));
    var found = new HashSet<String>();
    layout.paragraphs().stream().filter(Paragraph::frame).forEach(paragraph -> found.add(String.valueOf(paragraph.index())));
    sets("frame", right, found);
  }

  /** Names count once for each document; a name is right when one of its spellings overlaps with one of the truth's. */
  private void named(String kind, FindingKind of) {
    var found = new TreeMap<String, Set<String>>();
    for (var finding : reading.findings()) {
      if (finding.kind() == of) {
        var name = finding.value() instanceof Value.Person person ? person.name() : ((Value.Organisation) finding.value()).name();
        found.computeIfAbsent(name, unseen -> new HashSet<>()).add(Folding.fold(finding.surface()));
      }
    }
    var gold = new ArrayList<List<String>>();
    truth.get(kind).forEach(node -> gold.add(SeedReadingTests.texts(node.get("surface")).stream().map(Folding::fold).toList()));
    int right = (int) gold.stream().filter(surfaces -> found.values().stream().anyMatch(other -> meet(surfaces, other))).count();
    var wrong = found.entrySet().stream().filter(entry -> gold.stream().noneMatch(surfaces -> meet(surfaces, entry.getValue()))).toList();
    var missed = gold.stream().filter(surfaces -> found.values().stream().noneMatch(other -> meet(surfaces, other))).toList();
    if (!wrong.isEmpty() || !missed.isEmpty()) {
      System.out.println(truth.get("file").asString().substring(0, 3) + " " + kind + " extra " + wrong + " missed " + missed);
    }
    add(kind, new Score(right, wrong.size(), missed.size()));
  }

  private static boolean meet(Collection<String> some, Collection<String> others) {
    return some.stream().anyMatch(one -> others.stream().anyMatch(other -> one.contains(other) || other.contains(one)));
  }

  /** Documents with a number by kind and number, others by overlap of their words. */
  private void documents() {
    var found = reading.findings().stream().filter(finding -> finding.kind() == FindingKind.GUIDING_DOCUMENT).toList();
    int right = 0;
    var missed = new ArrayList<String>();
    for (var node : truth.get("instruments")) {
      if (node.get("status").asString().equals("proposed")) {
        continue;
      }
      boolean there = found.stream().anyMatch(finding -> isDocument(node, finding));
      right += there ? 1 : 0;
      if (!there) {
        missed.add(node.get("title_en").asString());
      }
    }
    int extra = 0;
    for (var finding : found) {
      boolean known = false;
      for (var node : truth.get("instruments")) {
        known |= isDocument(node, finding);
      }
      extra += known ? 0 : 1;
    }
    System.out.println(truth.get("file").asString().substring(0, 3) + " guiding documents missed " + missed);
    add("guiding documents", new Score(right, extra, missed.size()));
  }

  private static boolean isDocument(JsonNode node, Finding finding) {
    var document = (Value.GuidingDocument) finding.value();
    if (!node.get("symbol").isNull()) {
      var symbol = node.get("symbol").asString();
      var date = node.get("date");
      boolean sameDate = date.isNull() || date.asString().equals(document.date());
      return (symbol.equals(document.symbol()) || symbol.equals(document.number())) && node.get("kind").asString().equals(document.kind())
          && sameDate;
    }
    var surfaces = SeedReadingTests.texts(node.get("surface")).stream().map(Folding::fold).toList();
    return meet(surfaces, List.of(Folding.fold(finding.surface())));
  }

  private void quantities() {
    var right = new ArrayList<String>();
    truth.get("quantities").forEach(node -> right.add(node.get("paragraph_index").asInt() + "/" + node.get("value").asInt()));
    var found = new ArrayList<String>();
    for (var finding : reading.findings()) {
      if (finding.value() instanceof Value.Quantity quantity) {
        found.add(finding.paragraph() + "/" + quantity.number().intValue());
      }
    }
    sets("quantities", new HashSet<>(right), new HashSet<>(found));
  }

  private void enumerations() {
    var right = new HashSet<String>();
    for (var node : truth.get("enumerations")) {
      var items = new ArrayList<String>();
      node.get("items").forEach(item -> items.add(item.get("ordinal").asInt() + "@" + item.get("paragraph_index").asInt()));
      var announced = node.get("announced_count").isNull() ? "null" : node.get("announced_count").asString();
      right.add(node.get("announced_in_paragraph").asInt() + " " + announced + " " + items);
    }
    var found = new HashSet<String>();
    for (var finding : reading.findings()) {
      if (finding.value() instanceof Value.Enumeration list) {
        var items = list.items().stream().map(item -> item.ordinal() + "@" + item.paragraph()).toList();
        found.add(finding.paragraph() + " " + list.announced() + " " + items);
      }
    }
    sets("enumerations", right, found);
  }

  private void tasks() {
    var right = new ArrayList<String>();
    truth.get("undertakings").forEach(node -> right.add(node.get("paragraph_index").asInt() + " " + modality(node.get("modality").asString())));
    var found = new ArrayList<String>();
    for (var task : reading.suggestions()) {
      var paragraph = layout.sentences().get(task.sentences().getFirst()).paragraph();
      found.add(paragraph + " " + task.modality());
    }
    lists("tasks", right, found);
  }

  private static String modality(String gold) {
    return switch (gold) {
      case "commitment" -> "COMMITTED";
      case "request" -> "REQUESTED";
      case "proposal" -> "PROPOSED";
      case "policy_statement" -> "POLICY";
      default -> gold;
    };
  }

  private void sets(String kind, Set<String> right, Set<String> found) {
    lists(kind, new ArrayList<>(right), new ArrayList<>(found));
  }

  private void lists(String kind, List<String> right, List<String> found) {
    var missed = new ArrayList<>(right);
    var extra = new ArrayList<String>();
    for (var one : found) {
      if (!missed.remove(one)) {
        extra.add(one);
      }
    }
    if (!extra.isEmpty() || !missed.isEmpty()) {
      System.out.println(truth.get("file").asString().substring(0, 3) + " " + kind + " extra " + extra + " missed " + missed);
    }
    add(kind, new Score(right.size() - missed.size(), extra.size(), missed.size()));
  }

  private void add(String kind, Score score) {
    scores.merge(kind, score, Score::plus);
  }
}
