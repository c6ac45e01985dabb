package org.entente.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.access.Office;
import org.entente.agencies.Pillar;
import org.entente.text.Language;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the files below {@code /demo} say, as records. Texts are maps from language to text. */
final class Material {
  private static final JsonMapper MAPPER = JsonMapper.builder().enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
      .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private Material() {}

  /** Agencies with their units and the groups they are in. */
  record Agencies(List<Group> groups, List<Body> agencies) {}

  record Group(String code, Map<String, String> name) {}

  /** An agency; {@code until} is its last day. */
  record Body(String code, Pillar pillar, String kind, Map<String, String> name, @Nullable Map<String, String> shortName, @Nullable String parent,
      @Nullable LocalDate since, @Nullable LocalDate until, @Nullable String successor, @Nullable List<String> groups, @Nullable List<Group> units,
      boolean invented) {}

  /** Invented officers and real office holders. */
  record People(List<Actor> officers, List<Holder> holders) {}

  record Actor(String login, Map<String, String> name, Language language, boolean signsIn, List<Chair> seats) {}

  record Chair(String agency, @Nullable String unit, Seating office, int clearance, boolean main) {}

  record Holder(Map<String, String> name, @Nullable Map<String, List<String>> spellings, List<Role> roles) {}

  record Role(String agency, Map<String, String> title, @Nullable LocalDate since, @Nullable LocalDate until) {}

  /** The offices as the files write them. */
  enum Seating {
    DESK(Office.DESK), SECRETARY(Office.SECRETARY), HEAD(Office.HEAD), LIAISON(Office.LIAISON), AUDITOR(Office.AUDITOR), ADMIN(Office.ADMINISTRATOR);

    private final Office office;

    Seating(Office office) {
      this.office = office;
    }

    Office office() {
      return office;
    }
  }

  /** The register of guiding documents. */
  record Guidance(List<Paper> documents) {}

  record Paper(@Nullable String symbol, String kind, @Nullable String number, String issuer, LocalDate date, @Nullable Integer term,
      @Nullable Integer year, @Nullable List<String> alsoWritten, Map<String, String> title) {}

  /** Templates of tasks with what they share. */
  record Assignments(Map<String, Map<String, String>> products, Map<String, List<Map<String, String>>> notes, List<Template> templates) {}

  /** A template; see the head of {@code tasks.yaml} for its words. */
  record Template(String key, String home, @Nullable String unit, List<String> leads, @Nullable String leadUnit, @Nullable String formerLead,
      @Nullable List<String> cooperating, @Nullable List<String> sharedWith, @Nullable String assignee, @Nullable Symbol source, int level,
      @Nullable List<String> circle, @Nullable List<String> followers, int days, List<String> plan, int every, int cycles, String product,
      Map<String, String> title) {}

  record Symbol(String symbol, LocalDate date) {}

  static Agencies agencies() {
    return read("agencies.yaml", Agencies.class);
  }

  static People people() {
    return read("people.yaml", People.class);
  }

  static Guidance guidance() {
    return read("guidance.yaml", Guidance.class);
  }

  static Assignments assignments() {
    return read("tasks.yaml", Assignments.class);
  }

  static <T> T read(String file, Class<T> as) {
    try (InputStream in = Material.class.getResourceAsStream("/demo/" + file)) {
      LoaderOptions options = new LoaderOptions();
      options.setCodePointLimit(10_000_000);
      Map<String, Object> tree = new Yaml(new SafeConstructor(options)).load(in);
      return MAPPER.convertValue(tree, as);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
