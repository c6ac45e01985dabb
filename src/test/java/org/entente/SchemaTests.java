package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.entente.database.Installation;

import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How tables are named and kept, and the schema as a page, {@code docs/schema.sql}. What need-to-know asks of them: {@code CatalogueTests}. */
class SchemaTests {
  private static final Path PAGE = Path.of("docs", "schema.sql");
  private static final JdbcClient JDBC = jdbc();

  @Test
  void tablesAreNamedInTheSingular() {
    assertThat(texts("""
        select relname from pg_class
        where relkind = 'r' and relnamespace = 'entente'::regnamespace and relname ~ 's$' and relname !~ '(ss|us|is|_process)$'
        """)).isEmpty();
  }

  @Test
  void timesHaveAZoneAndTextHasNoLength() {
    assertThat(texts("""
        select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'v', 'p')
        where c.relnamespace in ('entente'::regnamespace, 'house'::regnamespace)
          and a.attnum > 0
          and not a.attisdropped
          and format_type(a.atttypid, null) in ('timestamp without time zone', 'time without time zone', 'time with time zone', 'character varying',
            'character', 'json', 'money', 'serial')
        """)).isEmpty();
  }

  @Test
  void everyForeignKeyHasAnIndexThatBeginsWithIt() {
    assertThat(texts("""
        select k.conrelid::regclass || ' ' || k.conname
        from pg_constraint k
        where k.contype = 'f'
          and k.connamespace in ('entente'::regnamespace, 'house'::regnamespace)
          and not exists (select from pg_index i where i.indrelid = k.conrelid
                          and (string_to_array(i.indkey::text, ' ')::smallint[])[1:cardinality(k.conkey)] @> k.conkey)
        """)).isEmpty();
  }

  @Test
  void thePageIsTheSchema() throws IOException {
    String schema = page();
    if ("write".equals(System.getProperty("docs")))
      Files.writeString(PAGE, schema);
    assertThat(Files.readString(PAGE)).as("docs/schema.sql; `make docs` writes it").isEqualTo(schema);
  }

  private static String page() {
    return "-- Generated from the catalogue by `make docs`: every table with its columns, keys, indexes and policies; every function's name.\n"
        + String.join("\n", texts("""
        select e'\\n' || case c.relkind when 'v' then 'view ' else 'table ' end || c.oid::regclass
            || case when c.relforcerowsecurity then ' -- row-level security, forced' else '' end || e'\\n'
            || (select string_agg('  ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then ' not null' else '' end
                  || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') || case when a.attidentity <> '' then ' generated as identity' else '' end,
                  e'\\n' order by a.attnum)
                from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped)
            || coalesce(e'\\n' || (select string_agg('  ' || pg_get_constraintdef(k.oid), e'\\n' order by k.contype desc, k.conname)
                from pg_constraint k where k.conrelid = c.oid and k.contype <> 'n'), '')
            || coalesce(e'\\n' || (select string_agg('  ' || regexp_replace(pg_get_indexdef(i.indexrelid), ' ON \\S+ USING btree', ''), e'\\n' order by i.indexrelid::regclass::text)
                from pg_index i where i.indrelid = c.oid and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u'))), '')
            || coalesce(e'\\n' || (select string_agg('  policy ' || p.polname || ' for ' || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                  when 'd' then 'delete' else 'all' end || coalesce(' using ' || regexp_replace(pg_get_expr(p.polqual, p.polrelid), '\\s+', ' ', 'g'), '')
                  || coalesce(' with check ' || regexp_replace(pg_get_expr(p.polwithcheck, p.polrelid), '\\s+', ' ', 'g'), ''), e'\\n' order by p.polname)
                from pg_policy p where p.polrelid = c.oid), '')
        from pg_class c
        where c.relkind in ('r', 'v')
          and c.relnamespace in ('entente'::regnamespace, 'house'::regnamespace)
        order by c.relnamespace::regnamespace::text, c.relname
        """)) + "\n\n" + String.join("\n", texts("""
        select 'function ' || p.oid::regprocedure || ' returns ' || format_type(p.prorettype, null) || case when p.prosecdef then ' security definer' else '' end
        from pg_proc p
        where p.pronamespace in ('entente'::regnamespace, 'house'::regnamespace)
        order by p.oid::regprocedure::text
        """)) + "\n";
  }

  private static List<String> texts(String sql) {
    return JDBC.sql(sql).query((row, n) -> row.getString(1)).list();
  }

  private static JdbcClient jdbc() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(Installation.freshDatabase());
    source.setUser("postgres");
    source.setPassword(Installation.password());
    return JdbcClient.create(source);
  }
}
