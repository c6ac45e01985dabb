package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.workflow.Stage;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every life cycle is drawn in docs/lifecycles as it stands in the code, and every stage of it can be reached. */
class LifecycleTests {
  private static final Path DIAGRAMS = Path.of("docs/lifecycles");

  static Stream<Class<?>> stages() {
    return new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.entente").stream()
        .filter(c -> c.isEnum() && c.isAssignableTo(Stage.class)).<Class<?>>map(c -> c.reflect())
        .sorted((a, b) -> a.getName().compareTo(b.getName()));
  }

  @ParameterizedTest
  @MethodSource("stages")
  <S extends Enum<S> & Stage<S>> void theDiagramIsTheOneInForce(Class<S> stage) throws IOException {
    Path file = DIAGRAMS.resolve(name(stage) + ".md");
    if ("write".equals(System.getProperty("docs")))
      Files.writeString(file, diagram(stage));
    assertThat(file).hasContent(diagram(stage));
  }

  @ParameterizedTest
  @MethodSource("stages")
  <S extends Enum<S> & Stage<S>> void everyStageIsReachedFromTheFirst(Class<S> stage) {
    Set<S> reached = EnumSet.of(stage.getEnumConstants()[0]);
    while (reached.addAll(reached.stream().flatMap(s -> s.next().stream()).toList()))
      continue;
    assertThat(reached).containsExactlyInAnyOrder(stage.getEnumConstants());
  }

  private static <S extends Enum<S> & Stage<S>> String diagram(Class<S> stage) {
    S[] all = stage.getEnumConstants();
    String edges = Arrays.stream(all).map(s -> s.next().isEmpty()
        ? "    " + s + " --> [*]\n"
        : Arrays.stream(all).filter(s.next()::contains).map(n -> "    " + s + " --> " + n + "\n").collect(Collectors.joining()))
        .collect(Collectors.joining());
    return "# " + stage.getSimpleName() + "\n\nGenerated from the code; the stages and their meaning are in `" + stage.getName()
        + "`.\n\n```mermaid\nstateDiagram-v2\n    [*] --> " + all[0] + "\n" + edges + "```\n";
  }

  private static String name(Class<?> stage) {
    return stage.getSimpleName().replace("Stage", "").toLowerCase(Locale.ROOT);
  }
}
