package org.entente.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;

import org.entente.Figures;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.journal.Seals;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every actor on every handler of the running application with every dossier, against the rule said a second time: no difference. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthorisationMatrixPagesTests {
  private static final long SEED = 20261121;
  private static final List<Actor> ACTORS = Actor.all();
  private static final List<Matter> MATTERS = Matter.all();
  private static final List<HandlerRow> ROWS = HandlerRow.all();
  @Autowired
  WebApplicationContext context;
  @Autowired
  @Qualifier("owner")
  DataSource owner;
  @Autowired
  PasswordEncoder encoder;
  @Autowired
  PlatformTransactionManager transactions;
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;
  Cells cells;

  @BeforeAll
  void lay() throws SQLException {
    World world = new World(owner, encoder.encode("demo"));
    world.people(ACTORS);
    world.matters(MATTERS);
    Seals.position(context, new DossierId(MATTERS.getFirst().id()));
    cells = new Cells(Caller.of(context), world, MATTERS, transactions);
  }

  @Test
  void theWorldIsLargeEnough() {
    assertThat(ACTORS).hasSizeGreaterThanOrEqualTo(24);
    assertThat(MATTERS).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everyHandlerHasALine() {
    assertThat(new Coverage(handlers).withoutLine(ROWS)).as("""
        Handlers without a line in src/test/resources/proofs/handlers.txt: nobody has said who may call them.
        Add "METHOD ADDRESS WHO [BODY]" for each; the words are explained at the head of that file.""").isEmpty();
    assertThat(new Coverage(handlers).withoutHandler(ROWS)).as("lines of src/test/resources/proofs/handlers.txt that reach no handler").isEmpty();
  }

  @Test
  void aSampleOfCellsIsAsTheModelSays() {
    run("sample", 1);
  }

  @Test
  @Tag("prove")
  void everyCellIsAsTheModelSays() {
    run("every cell", Integer.MAX_VALUE);
  }

  @Test
  void whatIsWrongWithARequestTellsNothingOfAHiddenDossier() {
    Actor stranger = ACTORS.stream().filter(actor -> actor.login().equals("mx.q.head")).findFirst().orElseThrow();
    assertThat(ROWS.stream().filter(row -> !row.names().isEmpty()).flatMap(row -> MATTERS.stream()
        .filter(matter -> row.isOf(matter) && !Sight.sees(stranger, matter)).limit(1)
        .flatMap(matter -> cells.oddities(row, stranger, matter).stream())))
        .isEmpty();
  }

  private void run(String size, int each) {
    Random random = new Random(SEED);
    List<String> differences = new ArrayList<>();
    long tried = 0;
    for (HandlerRow row : ROWS)
      for (Actor actor : ACTORS) {
        List<Matter> chosen = row.names().isEmpty() ? List.of(MATTERS.getFirst()) : chosen(row, actor, each, random);
        for (Matter matter : chosen)
          cells.difference(row, actor, matter).ifPresent(differences::add);
        tried += chosen.size();
      }
    Figures.write(getClass(), "Authorisation matrix, " + size + ": " + ACTORS.size() + " actors, " + ROWS.size() + " lines of handlers, "
        + MATTERS.size() + " dossiers", "0 differences", differences.size() + " in " + tried + " cells", String.valueOf(SEED));
    assertThat(differences).isEmpty();
  }

  /** Some that the actor sees, some that are hidden, some of another kind; in the order of the table. */
  private static List<Matter> chosen(HandlerRow row, Actor actor, int each, Random random) {
    List<Matter> shuffled = new ArrayList<>(MATTERS);
    java.util.Collections.shuffle(shuffled, random);
    return Stream.of(
        shuffled.stream().filter(m -> row.isOf(m) && Sight.sees(actor, m) && row.allows(actor, m)).limit(each),
        shuffled.stream().filter(m -> row.isOf(m) && Sight.sees(actor, m) && !row.allows(actor, m)).limit(each),
        shuffled.stream().filter(m -> row.isOf(m) && !Sight.sees(actor, m)).limit(each),
        shuffled.stream().filter(m -> !row.isOf(m)).limit(each == Integer.MAX_VALUE ? each : 1)).flatMap(s -> s).toList();
  }
}
