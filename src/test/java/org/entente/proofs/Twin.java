package org.entente.proofs;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.context.WebApplicationContext;

/** One of two worlds that differ in what is hidden from the observers, and in nothing else. */
final class Twin {
  private final World world;
  private final Caller caller;
  private final SeededIds ids;

  Twin(WebApplicationContext context, List<Actor> actors) throws SQLException {
    world = new World(context.getBean("owner", DataSource.class), context.getBean(PasswordEncoder.class).encode("demo"));
    caller = Caller.of(context);
    ids = context.getBean(SeededIds.class);
    world.people(actors);
  }

  /** Lays what the observers see, and what is hidden from them when this is the world that has it: also what they were told of it before. */
  void lay(List<Matter> matters, List<Matter> hidden, List<Actor> observers, boolean whole) {
    world.matters(matters.stream().filter(matter -> whole || !hidden.contains(matter)).toList());
    UUID[] people = observers.stream().filter(actor -> !actor.is("anonymous")).map(actor -> World.id("person", actor.person())).distinct()
        .toArray(UUID[]::new);
    for (Matter matter : matters) {
      if (whole && hidden.contains(matter))
        number(matter);
      if (whole || !hidden.contains(matter))
        tell(matter, people);
    }
    matters.stream().filter(matter -> !hidden.contains(matter))
        .forEach(matter -> link(matter, whole ? hidden.get(matter.n() % hidden.size()) : null));
  }

  private void number(Matter matter) {
    world.owner().sql("select entente.next_number(:home, :level::smallint, :closed)").param("home", world.principal(matter.home()))
        .param("level", matter.level()).param("closed", matter.closed()).query((row, n) -> n).list();
  }

  private void tell(Matter matter, UUID[] people) {
    world.owner().sql("""
        insert into entente.notification (person, dossier, fact, reason, actor)
        select p, :id, 'TaskAssigned', 'ASSIGNED', :by from unnest(:people::uuid[]) p
        """).param("id", matter.id()).param("by", World.id("person", "mx.gone")).param("people", people).update();
    world.owner().sql("insert into entente.follow (person, dossier) select p, :id from unnest(:people::uuid[]) p").param("id", matter.id())
        .param("people", people).update();
  }

  /** A seen dossier points at a hidden one, or at nothing. */
  private void link(Matter matter, @org.jspecify.annotations.Nullable Matter hidden) {
    world.owner().sql("update entente.task set guidance = :hidden where id = :id").param("id", matter.id())
        .param("hidden", hidden == null ? null : hidden.id(), java.sql.Types.OTHER).update();
    if (matter.n() % 2 == 0)
      world.owner().sql("update entente.suggestion set state = 1, task = :hidden, decided_by = :by, decided_at = now() where document = :id")
          .param("id", matter.id()).param("hidden", hidden == null ? null : hidden.id(), java.sql.Types.OTHER)
          .param("by", World.id("person", "mx.gone")).update();
  }

  long version(Matter matter) {
    return world.version(matter);
  }

  /** One request; what is new in it begins from the seed. */
  Answer call(Actor actor, Script.Step step, long seed) {
    ids.begin(seed);
    try {
      return caller.call(actor, step.row(), step.address(), step.body(), step.version(), step.asked(), step.headers()).timeless();
    } catch (RuntimeException e) {
      return new Answer(599, String.valueOf(e));
    }
  }
}
