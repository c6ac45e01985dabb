package org.entente.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.demo.FiveSources;
import org.entente.demo.FiveSources.Fact;
import org.entente.demo.FiveSources.Place;
import org.entente.demo.FiveSources.Source;
import org.entente.demo.FiveSources.Story;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.documents.Paragraph;
import org.entente.documents.Recognised;
import org.entente.documents.Sentence;
import org.entente.text.Digits;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the five sources together with those of their texts that the reader sees. */
@Component
class SourceCards {
  private static final int LINES = 500;
  private final Access access;
  private final Documents documents;
  private final FiveSources five = FiveSources.read();

  SourceCards(Access access, Documents documents) {
    this.access = access;
    this.documents = documents;
  }

  List<SourceCard> seenBy(Officer officer) {
    return access.reading(officer, () -> {
      Map<String, Text> texts = texts();
      return five.stories().stream().map(story -> card(story, texts)).toList();
    });
  }

  /** An imported text with its lines and sentences. */
  private record Text(Document document, List<Paragraph> lines, List<Sentence> sentences) {
    /** The sentence of a line that was named or says the value, else its first one. */
    String sentence(Place place, String value) {
      int line = place.paragraphs().getFirst();
      List<Sentence> candidates = sentences.stream().filter(s -> s.paragraph() == line).toList();
      String text = lines.stream().filter(p -> p.index() == line).map(Paragraph::text).findFirst().orElse("");
      if (place.sentence() != null && place.sentence() < candidates.size())
        return "#s" + candidates.get(place.sentence()).index();
      return candidates.stream().filter(s -> Digits.toAscii(text.substring(s.start(), s.end())).contains(value)).findFirst()
          .or(() -> candidates.stream().findFirst()).map(s -> "#s" + s.index()).orElse("#p" + line);
    }
  }

  private Map<String, Text> texts() {
    List<Recognised> found = documents.recognised(five.sources().stream().map(s -> s.recognisedBy().sha256()).toList(),
        five.sources().stream().map(s -> s.recognisedBy().slug()).filter(Objects::nonNull).map(Objects::requireNonNull).toList());
    return five.sources().stream().filter(s -> imported(s, found) != null).collect(Collectors.toMap(Source::number, s -> text(s, found)));
  }

  private Text text(Source source, List<Recognised> found) {
    Document document = Objects.requireNonNull(imported(source, found));
    return new Text(document, documents.paragraphs(document.id(), 0, LINES), documents.sentences(document.id(), 0, LINES));
  }

  /** The text itself before another version of the same story, and that only in the language of the source. */
  private static @Nullable Document imported(Source source, List<Recognised> found) {
    Function<Recognised, Boolean> same = r -> r.sha256().equals(source.recognisedBy().sha256());
    return found.stream().filter(same::apply).findFirst()
        .or(() -> found.stream().filter(r -> source.recognisedBy().slug() != null && source.recognisedBy().slug().equals(r.document().slug())
            && source.language().equals(r.document().language())).findFirst())
        .map(Recognised::document).orElse(null);
  }

  private SourceCard card(Story story, Map<String, Text> texts) {
    List<SourceCard.Told> told = five.of(story).stream().map(source -> told(source, texts.get(source.number()))).toList();
    return new SourceCard(story, told, five.factsOf(story).stream().map(fact -> line(fact, texts)).toList());
  }

  private static SourceCard.Told told(Source source, @Nullable Text text) {
    return text == null
        ? new SourceCard.Told(source, null, List.of())
        : new SourceCard.Told(source, text.document(), text.lines().stream().filter(p -> !p.frame() && !p.text().isBlank()).toList());
  }

  private static SourceCard.Line line(Fact fact, Map<String, Text> texts) {
    List<Fact> items = fact.items() == null ? List.of() : fact.items();
    return new SourceCard.Line(fact, fact.found().stream().map(place -> cite(fact, place, texts)).toList(), register(fact),
        items.stream().map(item -> line(item, texts)).toList());
  }

  private static SourceCard.Cite cite(Fact fact, Place place, Map<String, Text> texts) {
    Text text = texts.get(place.source());
    String value = fact.symbol() != null ? fact.symbol() : fact.value() != null ? fact.value() : "\0";
    return new SourceCard.Cite(place.source() + " ¶" + ranges(place.paragraphs().stream().sorted().toList()),
        text == null ? "" : "/documents/" + text.document().id() + text.sentence(place, value));
  }

  /** Numbers that follow each other as a range: 1-3, 7. */
  static String ranges(List<Integer> ascending) {
    StringBuilder ranges = new StringBuilder();
    for (int n = 0; n < ascending.size(); n++) {
      int last = n;
      while (last + 1 < ascending.size() && ascending.get(last + 1) == ascending.get(last) + 1)
        last++;
      ranges.append(n == 0 ? "" : ", ").append(ascending.get(n)).append(last == n ? "" : "-" + ascending.get(last));
      n = last;
    }
    return ranges.toString();
  }

  /** The registers that exist; those of later ones are not led to. */
  private static String register(Fact fact) {
    return switch (String.valueOf(fact.register())) {
      case "guidance" -> "/guidance?q=" + fact.symbol();
      case "tasks" -> "/tasks";
      default -> "";
    };
  }
}
