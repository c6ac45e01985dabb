package org.entente.listings;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of saved views; row-level security leaves each person their own. */
@Repository
class SavedViewRepository {
  private final JdbcClient jdbc;

  SavedViewRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<SavedView> of(String register) {
    return jdbc.sql("""
        select id, name, query
        from saved_view
        where owner = officer()
          and register = :register
        order by position, name
        """).param("register", register)
        .query((row, n) -> new SavedView(new SavedView.Id(row.getObject("id", UUID.class)), row.getString("name"), row.getString("query")))
        .list();
  }

  void save(SavedView view, String register) {
    jdbc.sql("""
        insert into saved_view (id, owner, register, name, query, position)
        select :id, officer(), :register, :name, :query, count(*)
        from saved_view
        where register = :register
        on conflict (owner, register, name) do update set query = excluded.query
        """).param("id", view.id().value()).param("register", register).param("name", view.name()).param("query", view.query()).update();
  }

  int named(String register, String name) {
    return jdbc.sql("select count(*) from saved_view where register = :register and name = :name").param("register", register)
        .param("name", name).query((row, n) -> row.getInt(1)).single();
  }

  int rename(SavedView.Id id, String name) {
    return jdbc.sql("update saved_view set name = :name where id = :id").param("id", id.value()).param("name", name).update();
  }

  int delete(SavedView.Id id) {
    return jdbc.sql("delete from saved_view where id = :id").param("id", id.value()).update();
  }
}
