package org.entente.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.entente.text.Folding;
import org.entente.text.Language;
import org.entente.text.Marks;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of generated data, folded once. */
final class Vocabulary {
  /** A piece of text, the words it is found by, their marks. */
  record Phrase(String text, String words, long marks) {
    static Phrase of(String text) {
      String words = String.join(" ", Folding.words(text));
      return new Phrase(text, words, Marks.of(words));
    }

    Phrase and(Phrase other) {
      return new Phrase(text + " " + other.text, words + " " + other.words, marks | other.marks);
    }
  }

  private final Map<String, Map<String, List<Phrase>>> phrases;
  private final List<Phrase> codenames;

  private Vocabulary(Map<String, Map<String, List<Phrase>>> phrases, List<Phrase> codenames) {
    this.phrases = phrases;
    this.codenames = codenames;
  }

  static Vocabulary load() {
    try (InputStream file = Vocabulary.class.getResourceAsStream("/generate/vocabulary.yaml")) {
      Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      Map<String, Map<String, List<Phrase>>> groups = new HashMap<>();
      all.forEach((group, lists) -> {
        if (lists instanceof Map<?, ?> kinds)
          kinds.forEach((kind, texts) -> groups.computeIfAbsent(group, g -> new HashMap<>()).put(String.valueOf(kind), phrases(texts)));
      });
      return new Vocabulary(groups, phrases(all.get("codenames")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Phrase> phrases(@Nullable Object texts) {
    return texts instanceof List<?> list ? list.stream().map(text -> Phrase.of(String.valueOf(text))).toList() : List.of();
  }

  /** Vietnamese for six in ten, the others alike. */
  Language language(RandomGenerator random) {
    return random.nextInt(10) < 6 ? Language.VI : Language.values()[1 + random.nextInt(4)];
  }

  /** What a task is called. */
  Phrase title(Language language, RandomGenerator random) {
    return pick(language, "verb", random).and(pick(language, "object", random)).and(pick(language, "place", random));
  }

  /** A name for what a closed circle does; the last one only for circles out of reach of the readers who measure. */
  Phrase codename(RandomGenerator random, boolean outOfReach) {
    return outOfReach ? codenames.getLast() : codenames.get(random.nextInt(codenames.size() - 1));
  }

  Phrase pick(Language language, String kind, RandomGenerator random) {
    return pick(language.tag(), kind, random);
  }

  String person(RandomGenerator random) {
    return String.join(" ", Stream.of("family", "middle", "given").map(part -> pick("names", part, random).text()).toList());
  }

  String place(int n) {
    List<Phrase> places = of("names", "place");
    return places.get(n % places.size()).text() + (n < places.size() ? "" : " " + (n / places.size() + 1));
  }

  private Phrase pick(String group, String kind, RandomGenerator random) {
    List<Phrase> choice = of(group, kind);
    return choice.get(random.nextInt(choice.size()));
  }

  private List<Phrase> of(String group, String kind) {
    return java.util.Objects.requireNonNull(java.util.Objects.requireNonNull(phrases.get(group)).get(kind));
  }
}
