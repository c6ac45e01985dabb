package org.entente.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.entente.text.Folding;
import org.entente.text.Language;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The words of generated data, folded once. */
final class Vocabulary {
  /** A piece of text and the words it is found by. */
  record Phrase(String text, String words) {
    static Phrase of(String text) {
      return new Phrase(text, String.join(" ", Folding.words(text)));
    }

    Phrase and(Phrase other) {
      return new Phrase(text + " " + other.text, words + " " + other.words);
    }
  }

  private final Map<String, Map<String, List<Phrase>>> phrases;
  private final List<Phrase> codenames;

  private Vocabulary(Map<String, Map<String, List<Phrase>>> phrases, List<Phrase> codenames) {
    this.phrases = phrases;
    this.codenames = codenames;
  }

  @SuppressWarnings("unchecked")
  static Vocabulary load() {
    try (InputStream file = Vocabulary.class.getResourceAsStream("/generate/vocabulary.yaml")) {
      Map<String, Object> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      List<Phrase> codenames = ((List<String>) all.remove("codenames")).stream().map(Phrase::of).toList();
      return new Vocabulary(all.entrySet().stream().collect(java.util.stream.Collectors.toMap(Map.Entry::getKey,
          kind -> ((Map<String, List<String>>) kind.getValue()).entrySet().stream()
              .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, list -> list.getValue().stream().map(Phrase::of).toList())))),
          codenames);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Vietnamese for six in ten, the others alike. */
  Language language(RandomGenerator random) {
    return random.nextInt(10) < 6 ? Language.VI : Language.values()[1 + random.nextInt(4)];
  }

  /** What a task is called. */
  Phrase title(Language language, RandomGenerator random) {
    return pick(language, "verb", random).and(pick(language, "object", random)).and(pick(language, "place", random));
  }

  Phrase codename(RandomGenerator random) {
    return codenames.get(random.nextInt(codenames.size()));
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
