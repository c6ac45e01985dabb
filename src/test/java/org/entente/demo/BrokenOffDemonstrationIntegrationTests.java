package org.entente.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import org.entente.database.Installation;
import org.entente.demo.Demonstration.Step;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(properties = "entente.test=a demonstration that breaks off")
@ContextConfiguration(initializers = Installation.class)
class BrokenOffDemonstrationIntegrationTests {
  @Autowired
  Demonstration demonstration;
  JdbcClient owner;

  @Autowired
  void behindTheDoor(@Qualifier("owner") DataSource source) {
    owner = JdbcClient.create(source);
  }

  /** Breaks off when agencies, people and tasks are committed and the first source document is about to be read. */
  @Test
  void isClearedAndLoadedAgain() {
    List<Step> steps = new ArrayList<>();
    assertThatThrownBy(() -> demonstration.load(step -> {
      steps.add(step);
      if (step == Step.DOCUMENTS)
        throw new IllegalStateException("killed");
    })).hasMessage("killed");
    assertThat(demonstration.isBrokenOff()).isTrue();
    assertThat(count("select count(*) from entente.task")).isPositive();
    assertThat(steps).containsExactly(Step.DIRECTORY, Step.TASKS, Step.DOCUMENTS);
    steps.clear();

    assertThat(demonstration.load(steps::add)).isTrue();

    assertThat(steps).containsExactly(Step.values());
    assertThat(demonstration.isBrokenOff()).isFalse();
    assertThat(count("select count(*) from entente.task")).isBetween(280L, 330L);
    assertThat(count("select count(*) from entente.document where invented")).isEqualTo(5);
    assertThat(count("select entente.stray()")).isZero();
    assertThat(demonstration.load(step -> {})).isFalse();
  }

  private long count(String sql) {
    return owner.sql(sql).query(Long.class).single();
  }
}
