package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.database.Installation;
import org.entente.dossiers.Batch;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.Fact;
import org.entente.dossiers.Kind;
import org.entente.dossiers.Opening;
import org.entente.dossiers.Staging;
import org.entente.listings.Address;
import org.entente.listings.Slice;
import org.entente.text.Folding;
import org.entente.text.LocalizedText;
import org.entente.text.Marks;
import org.entente.text.SymbolKey;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Searching against a model that knows every task and looks at each one: words of five languages, readers of every breadth, random questions. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskSearchIntegrationTests {
  private static final int MANY = 4_000;
  private static final String[] COMMON = {"Rà", "soát", "thỏa", "thuận", "Báo", "cáo", "report", "exchange", "تقرير", "برنامه", "تعاون", "گزارش",
      "لاؤس"};
  private static final String[] RARE = {"Zarqun", "Ombrevic", "Xiêng", "Khoảng", "مکانزما", "دوستیآباد", "Parzeval", "12-CT/TW", "07/2026"};
  private static final String HIDDEN = "Kestrimova";
  private static final Comparator<UUID> AS_THE_DATABASE = Comparator.comparing(UUID::toString); // by unsigned bytes
  @Autowired
  TaskListing listing;
  @Autowired
  Access access;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Staging staging;
  @Autowired
  Directory directory;
  @Autowired
  ApplicationEventPublisher events;
  private final SplittableRandom random = new SplittableRandom(20261121);
  private final List<Known> all = new ArrayList<>();
  private final List<Officer> readers = new ArrayList<>();

  /** A task as the model knows it. */
  private record Known(UUID id, Set<Principal> seenBy, int level, boolean open, LocalDate due, LocalDate opened, List<String> words) {
    boolean has(List<String> beginnings) {
      return beginnings.stream().allMatch(b -> words.stream().anyMatch(w -> w.startsWith(b)));
    }
  }

  @BeforeAll
  void tasksOfEveryKindOfCircle() {
    Officer broad = directory.officer("search.broad", directory.agency("SEEKA"), 2, 1);
    Officer narrow = directory.officer("search.narrow", directory.agency("SEEKB"), 2, 1);
    Officer low = directory.officer("search.low", directory.agency("SEEKC"), 2, 0);
    Officer high = directory.officer("search.high", directory.agency("SEEKD"), 2, 2);
    readers.addAll(List.of(broad, narrow, low, high));
    Officer hider = directory.officer("search.hider", directory.agency("SEEKE"), 2, 2);
    Batch batch = staging.batch();
    for (int i = 0; i < MANY; i++)
      add(batch, i, hider);
    staging.load(broad.person(), List.of(batch).iterator());
  }

  @Test
  void findsWhatTheModelFindsInItsOrderForEveryReader() {
    for (int n = 0; n < 160; n++) {
      Officer reader = readers.get(random.nextInt(readers.size()));
      String q = question();
      String sort = List.of("due", "-due", "opened", "-opened").get(random.nextInt(4));
      String state = List.of("all", "open", "closed").get(random.nextInt(3));
      List<UUID> found = found("q=" + q + "&sort=" + sort + "&state=" + state, reader, 1 + random.nextInt(60));
      assertThat(found).as(q + " " + sort + " " + state).isEqualTo(expected(q, sort, state, reader));
    }
  }

  @Test
  void findsTheSameWhenRareWordsAreKeptForThoseWhoSeeMuch() {
    assertThat(survey(true)).isPositive();
    assertThat(count("select count(*) from entente.surveyed where ready")).isPositive();
    assertThat(count("select count(*) from entente.rare_word")).isPositive();
    assertThat(strayWords()).isZero();
    findsWhatTheModelFindsInItsOrderForEveryReader();
    change();
    assertThat(strayWords()).isZero();
    findsWhatTheModelFindsInItsOrderForEveryReader();
    aWordOfHiddenTasksIsAWordOfNone();
    assertThat(survey(false)).isZero();
    assertThat(strayWords()).isZero();
  }

  /** Some tasks are shared with others, some are opened anew, and the model hears of it. */
  private void change() {
    Officer broad = readers.getFirst();
    for (Known known : List.copyOf(all)) {
      if (!known.seenBy().contains(broad.agency()) || known.level() == 2 || random.nextInt(40) > 0)
        continue;
      Principal with = readers.get(1 + random.nextInt(3)).agency();
      if (known.seenBy().add(with))
        access.run(broad, () -> events.publishEvent(
            new Shared(new DossierId(known.id()), dossiers.share(new DossierId(known.id()), with, 1, null, "to know", broad))));
    }
    for (int i = 0; i < 20; i++) {
      String title = title(MANY + i) + " " + RARE[i % RARE.length];
      StringBuilder keys = new StringBuilder();
      SymbolKey.each(title).forEach(key -> keys.append(' ').append(key));
      DossierId id = dossiers.newId();
      access.run(broad, () -> {
        dossiers.open(id, new Opening(Kind.TASK, 1, false, true, null, LocalizedText.of("vi", title), keys.toString(), List.of(), broad.agency(),
            List.of()), broad);
        events.publishEvent(new Shared(id, 1));
      });
      directory.owner().sql("insert into entente.task (id, stage, lead, language) values (:id, 2, :lead, 'vi')").param("id", id.value())
          .param("lead", broad.agency().value()).update();
      all.add(new Known(id.value(), new HashSet<>(List.of(broad.agency())), 1, true, LocalDate.MAX, dossiers.today(),
          Stream.concat(Folding.words(title).stream(), SymbolKey.each(title).stream()).toList()));
    }
  }

  private record Shared(DossierId dossier, long version) implements Fact {}

  private long survey(boolean atOnce) {
    return directory.owner().sql("select entente.survey(:once, 300, 1)").param("once", atOnce).query((row, n) -> row.getLong(1)).single();
  }

  private long strayWords() {
    return count("""
        select count(*) from (
          (select * from entente.rare_derived except select * from entente.rare_word)
          union all
          (select * from entente.rare_word except select * from entente.rare_derived)) x
        """);
  }

  private long count(String sql) {
    return directory.owner().sql(sql).query((row, n) -> row.getLong(1)).single();
  }

  @Test
  void countsWhatTheModelCounts() {
    for (String word : Stream.of(COMMON, RARE).flatMap(Stream::of).toList()) {
      for (Officer reader : readers) {
        Slice<TaskRow> slice = listing.counted(listing.filter(asked("q=" + word)), 50, reader);
        assertThat(slice.count()).isLessThanOrEqualTo(expected(word, "due", "all", reader).size());
        if (!slice.more())
          assertThat(slice.count()).as(word).isEqualTo(expected(word, "due", "all", reader).size());
      }
    }
  }

  @Test
  void aWordOfHiddenTasksIsAWordOfNone() {
    for (Officer reader : readers) {
      Slice<TaskRow> hidden = listing.counted(listing.filter(asked("q=" + HIDDEN)), 50, reader);
      assertThat(hidden).isEqualTo(listing.counted(listing.filter(asked("q=Qwertzuiop")), 50, reader));
      assertThat(hidden.rows()).isEmpty();
    }
  }

  @Test
  void theDatabaseMakesTheSameMarksAsALoad() {
    for (int n = 0; n < 200; n++) {
      String words = " " + String.join(" ", Folding.words(title(n)));
      long made = directory.owner().sql("select entente.marks(:words)").param("words", words).query((row, i) -> row.getLong(1)).single();
      assertThat(made).as(words).isEqualTo(Marks.of(words));
    }
    assertThat(
        directory.owner().sql("select count(*) from entente.dossier where marks not in (-1, entente.marks(words))").query((row, i) -> row.getLong(1))
            .single())
        .isZero();
  }

  private void add(Batch batch, int i, Officer hider) {
    DossierId id = new DossierId(UUID.randomUUID());
    boolean hidden = i % 10 == 9;
    Principal home = hidden ? hider.agency() : readers.getFirst().agency();
    int level = hidden ? random.nextInt(3) : random.nextInt(40) == 0 ? 2 : random.nextInt(8) == 0 ? 0 : 1;
    Principal lead = !hidden && random.nextInt(12) == 0 ? readers.get(1 + random.nextInt(3)).agency() : home;
    Principal person = hidden ? hider.personPrincipal() : readers.getLast().personPrincipal();
    boolean open = random.nextInt(4) > 0;
    LocalDate due = random.nextInt(6) == 0 ? null : dossiers.today().plusDays(random.nextInt(120) - 60);
    LocalDate opened = dossiers.today().minusDays(random.nextInt(200));
    String title = title(i) + (hidden && i % 100 == 9 ? " " + HIDDEN : "");
    StringBuilder keys = new StringBuilder();
    SymbolKey.each(title).forEach(key -> keys.append(' ').append(key));
    batch.open(id, home, null, new Opening(Kind.TASK, level, false, open, due, LocalizedText.of("vi", title), keys.toString(),
        level == 2 ? List.of(person) : List.of(), lead, List.of()), opened);
    batch.rows("task", "id", "stage", "lead", "language").add(id.value(), open ? 2 : 5, lead.value(), "vi");
    Set<Principal> seenBy = level == 2 ? new HashSet<>(List.of(person)) : new HashSet<>(List.of(home, lead));
    all.add(new Known(id.value(), seenBy, level, open, due == null ? LocalDate.MAX : due, opened,
        Stream.concat(Folding.words(title).stream(), SymbolKey.each(title).stream()).toList()));
  }

  private String title(int i) {
    StringBuilder title = new StringBuilder("Việc " + i);
    for (int n = random.nextInt(2, 6); n > 0; n--)
      title.append(' ').append(COMMON[random.nextInt(COMMON.length)]);
    if (random.nextInt(60) == 0)
      title.append(' ').append(RARE[random.nextInt(RARE.length)]);
    return title.toString();
  }

  /** One or two words that may occur, or their beginnings. */
  private String question() {
    StringBuilder q = new StringBuilder();
    for (int n = random.nextInt(1, 3); n > 0; n--) {
      String word = random.nextInt(20) == 0
          ? HIDDEN
          : random.nextBoolean() ? RARE[random.nextInt(RARE.length)] : COMMON[random.nextInt(COMMON.length)];
      q.append(q.isEmpty() ? "" : " ").append(word, 0, random.nextInt(3) == 0 ? random.nextInt(1, word.length() + 1) : word.length());
    }
    return q.toString();
  }

  private List<UUID> expected(String q, String sort, String state, Officer reader) {
    Function<Known, LocalDate> day = sort.endsWith("due") ? Known::due : Known::opened;
    Comparator<Known> order = Comparator.comparing(day).thenComparing(Known::id, AS_THE_DATABASE);
    List<String> words = Folding.words(q);
    List<String> keys = SymbolKey.each(q);
    return all.stream().filter(k -> k.level() <= reader.clearance() && k.seenBy().stream().anyMatch(reader.principals()::contains))
        .filter(k -> state.equals("all") || k.open() == state.equals("open"))
        .filter(k -> k.has(words) || !keys.isEmpty() && k.has(keys))
        .sorted(sort.startsWith("-") ? order.reversed() : order).map(Known::id).toList();
  }

  private List<UUID> found(String query, Officer officer, int size) {
    List<UUID> ids = new ArrayList<>();
    String cursor = "";
    do {
      Slice<TaskRow> slice = listing.page(listing.filter(asked(query)), cursor, size, officer);
      slice.rows().forEach(row -> ids.add(row.id().value()));
      cursor = slice.next() == null ? "" : slice.next().toString();
    } while (!cursor.isEmpty());
    return ids;
  }

  private static Address asked(String query) {
    return Address.of("/tasks", query);
  }
}
