package org.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Map;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Buffers;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;
import org.entente.generate.PublishedYear;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(properties = "entente.test=a register of its own")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, PublishedYear.class, MovableClock.Bound.class, Buffers.Counted.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BuffersPagesTests {
  private static final Map<String, Integer> MOST = Map.of("/tasks", 2_000, "/tasks?state=all&sort=-opened", 2_000, "/work", 3_000, "/overview",
      1_500);
  @Autowired
  PublishedYear year;
  @Autowired
  Seats seats;
  @Autowired
  Access access;
  @Autowired
  MockMvcTester mvc;
  @Autowired
  JdbcClient officers;

  @BeforeAll
  void publishedYear() {
    year.load();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bench.tiny", "bench.narrow", "bench.broad", "bench.all"})
  void pagesTouchNoMoreOfTheDatabaseThanTheyShowWhoeverReads(String login) throws Exception {
    for (String page : MOST.keySet()) {
      look(page, login); // the overview is counted, the directory known
      List<Buffers.Statement> statements = Buffers.of(() -> look(page, login));
      assertThat(statements.stream().mapToLong(Buffers.Statement::pages).sum()).as(page + " of " + login)
          .isBetween(1L, (long) MOST.get(page));
    }
  }

  @Test
  void aStatementThatReadsAllThereIsGoesBeyondThat() throws Exception {
    Officer all = seats.officer("bench.all", null).orElseThrow();
    List<Buffers.Statement> statements = Buffers.of(() -> access.reading(all,
        () -> officers.sql("select max(d.words || t.body) from dossier d join task t on t.id = d.id").query(String.class).single()));
    assertThat(statements.getLast().pages()).isGreaterThan(MOST.get("/tasks"));
  }

  private void look(String page, String login) {
    assertThat(mvc.get().uri(page).with(user(login).roles("OFFICER")).exchange()).hasStatusOk();
  }
}
