package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.text.Language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {
  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Pattern FORBIDDEN = Pattern.compile("!|successfully|please|thành công|بنجاح|با موفقیت|کامیابی سے", Pattern.CASE_INSENSITIVE);

  static Stream<String> modules() throws IOException {
    try (var files = Files.list(MESSAGES)) {
      return files.map(file -> file.getFileName().toString().replaceFirst("(_[a-z]{2})?\\.properties$", "")).sorted().distinct().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyLanguageHasTheSameKeysAndArguments(String module) throws IOException {
    var english = read(module, Language.EN);
    for (var language : Language.values()) {
      var words = read(module, language);
      assertThat(words.keySet()).as(module + " in " + language.tag()).isEqualTo(english.keySet());
      words.forEach((key, text) -> assertThat(arguments(text)).as(key + " in " + language.tag()).isEqualTo(arguments(english.getOrDefault(key, ""))));
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyMessageCanBeWritten(String module) throws IOException {
    for (var language : Language.values()) {
      read(module, language).forEach((key, text) -> assertThatCode(() -> new MessageFormat(text, ULocale.forLanguageTag(language.tag())).format(
          new Object[]{1, 2, 3, 4, 5, 6})).as(key + " in " + language.tag()).doesNotThrowAnyException());
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void aTranslatorFindsACommentAboveEveryKey(String module) throws IOException {
    var lines = Files.readAllLines(MESSAGES.resolve(module + ".properties"));
    for (int n = 0; n < lines.size(); n++) {
      if (lines.get(n).matches("[a-zA-Z][\\w.-]*\\s*=.*"))
        assertThat(n > 0 && lines.get(n - 1).startsWith("#")).as(lines.get(n)).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("modules")
  void keysBeginWithTheirModule(String module) throws IOException {
    assertThat(read(module, Language.EN).keySet()).allMatch(key -> key.startsWith(module + "."));
    assertThat(Path.of("src/main/java/org/entente", module)).isDirectory();
  }

  @ParameterizedTest
  @MethodSource("modules")
  void wordsAreCalm(String module) throws IOException {
    for (var language : Language.values()) {
      read(module, language).forEach((key, text) -> assertThat(text).as(key + " in " + language.tag()).doesNotContainPattern(FORBIDDEN));
    }
  }

  /** A key is used when it stands whole in the code, or begins with a text of the code that ends in a full stop, such as "ui.office.". */
  @Test
  void everyKeyIsUsed() throws IOException {
    var texts = new TreeSet<String>();
    for (var file : sources()) {
      var matcher = Pattern.compile("\"([a-z][\\w-]*\\.[\\w.-]*)").matcher(Files.readString(file));
      while (matcher.find())
        texts.add(matcher.group(1));
    }
    var beginnings = texts.stream().filter(text -> text.endsWith(".")).toList();
    var unused = new ArrayList<String>();
    for (var module : modules().toList()) {
      read(module, Language.EN).keySet().stream()
          .filter(key -> !texts.contains(key) && beginnings.stream().noneMatch(key::startsWith))
          .forEach(unused::add);
    }
    assertThat(unused).isEmpty();
  }

  @Test
  void everyKeyOfATemplateHasWords() throws IOException {
    var known = new TreeSet<String>();
    for (var module : modules().toList())
      known.addAll(read(module, Language.EN).keySet());
    var missing = new ArrayList<String>();
    for (var file : sources()) {
      var matcher = Pattern.compile("\\.text\\(\"([\\w.-]*[\\w-])\"\\s*[,)]").matcher(Files.readString(file));
      while (matcher.find()) {
        if (!known.contains(matcher.group(1)))
          missing.add(file + ": " + matcher.group(1));
      }
    }
    assertThat(missing).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    try (var java = Files.walk(Path.of("src/main/java")); var templates = Files.walk(Path.of("src/main/jte"))) {
      return Stream.concat(java, templates).filter(Files::isRegularFile).toList();
    }
  }

  private static Map<String, String> read(String module, Language language) throws IOException {
    var properties = new Properties();
    var suffix = language == Language.EN ? "" : "_" + language.tag();
    try (var reader = Files.newBufferedReader(MESSAGES.resolve(module + suffix + ".properties"))) {
      properties.load(reader);
    }
    return properties.entrySet().stream().collect(Collectors.toMap(e -> (String) e.getKey(), e -> (String) e.getValue(), (a, b) -> a, TreeMap::new));
  }

  private static TreeSet<String> arguments(String text) {
    var pattern = new MessagePattern(text);
    var found = new TreeSet<String>();
    for (int n = 0; n < pattern.countParts(); n++) {
      var part = pattern.getPart(n);
      if (part.getType() == MessagePattern.Part.Type.ARG_NUMBER || part.getType() == MessagePattern.Part.Type.ARG_NAME)
        found.add(pattern.getSubstring(part));
    }
    return found;
  }
}
