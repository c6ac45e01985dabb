package org.entente.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Installation;
import org.entente.demo.Demonstration;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** What the officers of the demonstration find on their desks. */
@SpringBootTest(properties = "entente.test=a demonstration of its own")
@ContextConfiguration(initializers = Installation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationDeskIntegrationTests {
  @Autowired
  Demonstration demonstration;
  @Autowired
  Desk desk;
  @Autowired
  Seats seats;

  @BeforeAll
  void loaded() {
    demonstration.load(step -> {});
  }

  @ParameterizedTest
  @ValueSource(strings = {"mofa.desk", "party.desk", "vufo.desk", "hungyen.desk", "laocai.desk", "beijing.desk"})
  void everyDeskHasOverdueWorkWorkInTimeAndDrafts(String login) {
    assertThat(of(login).groups()).extracting(MyWork.Group::name).contains("overdue", "mine", "drafts");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mofa.desk", "mofa.head", "mofa.secretary", "vufo.desk", "vufo.liaison", "party.desk"})
  void whoFollowsOrVerifiesFindsSomethingWaiting(String login) {
    assertThat(of(login).groups()).extracting(MyWork.Group::name).containsAnyOf("waiting", "followed");
  }

  @Test
  void nothingIsOnTheDeskOfAnAuditorOrAnAdministrator() {
    assertThat(of("auditor").groups()).isEmpty();
    assertThat(of("admin").groups()).isEmpty();
  }

  private MyWork of(String login) {
    Officer officer = seats.officer(login, null).orElseThrow();
    return desk.of(officer);
  }
}
