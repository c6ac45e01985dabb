package org.entente.generate;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

import org.entente.agencies.PersonId;
import org.entente.dossiers.Staging;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills a database with invented agencies, people and tasks. Four accounts with the password {@code demo} are made for measuring:
 * {@code bench.tiny} sees forty tasks, {@code bench.narrow} eleven in a thousand, {@code bench.broad} a good fifth, {@code bench.all}
 * all but closed circles.
 */
@Service
public class Generation {
  /** With fewer there is nobody for each breadth of reader. */
  public static final int FEWEST_AGENCIES = 5;
  private final DataSource owner;
  private final Staging staging;
  private final PasswordEncoder encoder;
  private final JsonMapper json;
  private final Clock clock;

  Generation(@Qualifier("owner") DataSource owner, Staging staging, PasswordEncoder encoder, JsonMapper json, Clock clock) {
    this.owner = owner;
    this.staging = staging;
    this.encoder = encoder;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Generates tasks in the proportions of {@link Classes#PUBLISHED} as of today, besides one in fifty that is a draft or withdrawn.
   *
   * @param agencies at least 5
   * @param tasks how many dossiers
   * @param seed the same seed gives the same data on the same day
   * @return how many dossiers were loaded
   */
  public long run(int agencies, int tasks, long seed) {
    return run(agencies, Classes.PUBLISHED.scaledTo(tasks - tasks / 50), tasks / 50, LocalDate.now(clock), seed);
  }

  /**
   * Generates exactly as many tasks of each class at a cut-off date.
   *
   * @param leftOut further ones that count in no class then: drafts, withdrawn, or opened later
   * @param cutoff today or before
   * @return how many dossiers were loaded
   */
  public long run(int agencies, Classes classes, int leftOut, LocalDate cutoff, long seed) {
    if (agencies < FEWEST_AGENCIES)
      throw new IllegalArgumentException("agencies: at least " + FEWEST_AGENCIES);
    RandomGenerator random = new SplittableRandom(seed);
    Vocabulary vocabulary = Vocabulary.load();
    double[] weights = Cast.weights(agencies);
    LocalDate today = LocalDate.now(clock);
    try {
      Directed directed = directory(weights, vocabulary, random);
      int tasks = classes.total() + leftOut;
      Matters matters = new Matters(staging, vocabulary, new Cast.Draw(directed.all(), weights, tasks, random), new Histories(cutoff, today, random),
          new Matters.Wanted(tasks, leftOut, classes.urn()), directed.groups(), today, random);
      return staging.load(new PersonId(directed.all().getFirst().people().getFirst()), matters);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Directed(List<Staff> all, Matters.Groups groups) {}

  private Directed directory(double[] weights, Vocabulary vocabulary, RandomGenerator random) throws SQLException {
    try (Connection connection = owner.getConnection()) {
      connection.setAutoCommit(false);
      Directory directory = new Directory(new DirectoryRepository(connection), vocabulary, random, json);
      List<Staff> all = directory.write(weights);
      Matters.Groups groups = new Matters.Groups(directory.group("LEADERS", "Lãnh đạo", "Leaders", all.subList(0, 1)),
          directory.group("GMISSIONS", "Cơ quan đại diện", "Missions", Directory.missions(all)));
      String hash = encoder.encode("demo");
      directory.account("bench.all", all.getFirst(), hash);
      directory.account("bench.broad", all.get(1), hash);
      directory.account("bench.narrow", all.get(all.size() - 2), hash);
      directory.account("bench.tiny", all.getLast(), hash);
      connection.commit();
      return new Directed(all, groups);
    }
  }
}
