package org.entente.generate;

import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register of its own with the published year in it: 21,914 tasks in the four classes at the cut-off, 900 that are left out; loaded once. */
@TestComponent
public class PublishedYear {
  /** The end of the year. */
  public static final LocalDate CUTOFF = LocalDate.of(2025, 12, 31);
  private final Generation generation;
  private final JdbcClient owner;
  private long loaded;

  public PublishedYear(Generation generation, @Qualifier("owner") DataSource owner) {
    this.generation = generation;
    this.owner = JdbcClient.create(owner);
  }

  /** Loads it unless it is there; gives how many tasks there are. */
  public synchronized long load() {
    if (loaded == 0)
      loaded = generation.run(40, Classes.PUBLISHED, 900, CUTOFF, 7);
    return loaded;
  }

  /** The agency of a code such as G001. */
  public UUID agency(String code) {
    return owner.sql("select id from entente.agency where code = :code").param("code", code).query(UUID.class).single();
  }

  /** Names a person in every closed circle, as its members might do one by one. */
  public void takeIntoEveryCircle(int person) {
    owner.sql("""
        insert into entente.named (dossier, principal, right_)
        select id, :person, 1
        from entente.dossier
        where restricted or level >= 2
        """).param("person", person).update();
    owner.sql("select count(entente.recompute(dossier)) from entente.named where principal = :person").param("person", person)
        .query(Long.class).single();
  }
}
