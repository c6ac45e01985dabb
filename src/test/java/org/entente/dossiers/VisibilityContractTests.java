package org.entente.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Runs every check of the contract. That they notice what is broken is shown by {@link MutantsOfTheRuleTests}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VisibilityContractTests {
  private Contract contract;

  @BeforeAll
  void open() throws SQLException {
    contract = new Contract();
  }

  @AfterAll
  void close() throws SQLException {
    contract.close();
  }

  @TestFactory
  Stream<DynamicTest> contract() {
    return contract.checks().stream().map(check -> DynamicTest.dynamicTest(check.says(), () -> contract.run("select 1", check)));
  }

  @Test
  void aListThatLostItsKeyIsNoticed() throws SQLException {
    assertThat(contract.notices("drop index visible_opened; alter table visible drop constraint visible_pkey", contract.check("many are loaded")))
        .isTrue();
  }
}
