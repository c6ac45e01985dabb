package org.entente.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** SQL of the demonstration, as the owner: the directory, and what the bulk path does not carry. Rows go in as one JSON array each. */
@Repository
class DemonstrationRepository {
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  DemonstrationRepository(@Qualifier("owner") DataSource owner, JsonMapper json) {
    this.jdbc = JdbcClient.create(owner);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
    this.json = json;
  }

  /** Runs the work in one transaction as the owner of the tables. */
  <T> T together(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> {
      run("set local role entente_owner");
      run("set local search_path = entente, house");
      return work.get();
    }));
  }

  /** Acts as the person with the given numbers, so that what is written passes the policies. */
  void enter(List<Principal> principals, PersonId person) {
    jdbc.sql("select enter(:principals::int[], 2::smallint, :person)")
        .param("principals", principals.stream().map(Principal::value).toArray(Integer[]::new))
        .param("person", person.value()).query((row, n) -> n).list();
  }

  boolean isMarked() {
    return jdbc.sql("select exists (select from house.installation where demo and not loading)").query(Boolean.class).single();
  }

  boolean isLoading() {
    return jdbc.sql("select exists (select from house.installation where demo and loading)").query(Boolean.class).single();
  }

  /** Whether nothing was ever kept here. Asked of the file of dossiers, for row-level security hides their rows. */
  boolean isEmpty() {
    return jdbc.sql("""
        select not exists (select from entente.agency)
          and not exists (select from entente.person)
          and not exists (select from house.installation)
          and pg_relation_size('entente.dossier') = 0
        """).query(Boolean.class).single();
  }

  /** What is kept from here on belongs to a demonstration that is not whole yet. */
  void beginLoading() {
    run("insert into house.installation (demo, loading) values (true, true)");
  }

  void endLoading() {
    run("update house.installation set loading = false");
  }

  /** The numbers of all agencies, units, groups and persons by their ids. */
  Map<UUID, Principal> principals() {
    return jdbc.sql("select ref, id from principal")
        .query((row, n) -> Map.entry(row.getObject("ref", UUID.class), new Principal(row.getInt("id")))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Numbers for new agencies (1), units (2), groups (3) or persons (4). */
  void principals(int kind, List<Map<String, ?>> rows) {
    jdbc.sql("""
        insert into principal (kind, ref, code)
        select :kind, id, case when :kind = 1 then code end
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, code text)
        """).param("kind", kind).param("rows", json.writeValueAsString(rows)).update();
  }

  void agencies(List<Map<String, ?>> rows) {
    put("""
        insert into agency (id, principal, code, kind, pillar, names, short, since, until, invented)
        select r.id, p.id, r.code, r.kind, r.pillar, r.names, coalesce(r.short, '{}'), coalesce(r.since, '-infinity'),
          coalesce(r.until + 1, 'infinity'), r.invented
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, code text, kind text, pillar smallint, names jsonb, short jsonb, since date, until date,
          invented boolean)
        join principal p on p.ref = r.id
        """, rows);
    put("""
        update agency a
        set parent = r.parent, successor = r.successor
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, parent uuid, successor uuid)
        where a.id = r.id
        """, rows);
  }

  void units(List<Map<String, ?>> rows) {
    put("""
        insert into unit (id, principal, agency, code, names)
        select r.id, p.id, r.agency, r.code, r.names
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, agency uuid, code text, names jsonb)
        join principal p on p.ref = r.id
        """, rows);
  }

  void groups(List<Map<String, ?>> rows, List<Map<String, ?>> members) {
    put("""
        insert into agency_group (id, principal, code, names)
        select r.id, p.id, r.code, r.names
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, code text, names jsonb)
        join principal p on p.ref = r.id
        """, rows);
    put("""
        insert into group_member (agency_group, agency)
        select r.agency_group, r.agency
        from jsonb_to_recordset(:rows::jsonb) as r(agency_group uuid, agency uuid)
        """, members);
  }

  void people(List<Map<String, ?>> rows) {
    put("""
        insert into person (id, principal, names, spellings, invented)
        select r.id, p.id, r.names, array(select jsonb_array_elements_text(r.spellings)), r.invented
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, names jsonb, spellings jsonb, invented boolean)
        join principal p on p.ref = r.id
        """, rows);
  }

  void seats(List<Map<String, ?>> rows) {
    put("""
        insert into seat (id, person, agency, unit, office, clearance, main)
        select r.id, r.person, r.agency, r.unit, r.office, r.clearance, r.main
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, person uuid, agency uuid, unit uuid, office smallint, clearance smallint, main boolean)
        """, rows);
  }

  void posts(List<Map<String, ?>> rows) {
    put("""
        insert into post_held (id, person, agency, title, since, until)
        select r.id, r.person, a.id, r.title, coalesce(r.since, '-infinity'), coalesce(r.until + 1, 'infinity')
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, person uuid, agency text, title jsonb, since date, until date)
        left join agency a on a.code = r.agency
        """, rows);
  }

  void accounts(List<Map<String, ?>> rows) {
    put("""
        insert into house.account (login, person, password_hash, language)
        select r.login, r.person, r.hash, r.language
        from jsonb_to_recordset(:rows::jsonb) as r(login text, person uuid, hash text, language text)
        """, rows);
  }

  void guidingDocuments(List<Map<String, ?>> rows) {
    put("""
        insert into guiding_document (id, kind, symbol, symbol_key, number, year, issuer, issued_on, term)
        select r.id, r.kind, r.symbol, r.symbol_key, r.number, r.year, r.issuer, r.issued_on, r.term
        from jsonb_to_recordset(:rows::jsonb) as r(id uuid, kind text, symbol text, symbol_key text, number int, year int, issuer text, issued_on date,
          term int)
        """, rows);
  }

  /** Entries of the officer who has entered, dated back. */
  void entries(List<Map<String, ?>> rows) {
    put("""
        insert into journal (dossier, version, fact, officer, at, payload)
        select r.dossier, r.version, r.fact, officer(), r.at, r.payload
        from jsonb_to_recordset(:rows::jsonb) as r(dossier uuid, version bigint, fact text, at timestamptz, payload jsonb)
        """, rows);
  }

  void reports(List<Map<String, ?>> rows) {
    put("""
        insert into task_report (task, n, reporter, at, on_, note, progress, final, verified, verifier, verified_at)
        select r.task, r.n, r.reporter, r.at, r.day, r.note, r.progress, r.last, r.verified, r.verifier, r.verified_at
        from jsonb_to_recordset(:rows::jsonb) as r(task uuid, n int, reporter uuid, at timestamptz, day date, note text, progress smallint, last boolean,
          verified boolean, verifier uuid, verified_at timestamptz)
        """, rows);
  }

  void deadlineRequests(List<Map<String, ?>> rows) {
    put("""
        insert into task_deadline_request (task, n, asker, at, due_on, reason, granted, decider, decided_at, remark)
        select r.task, r.n, r.asker, r.at, r.due_on, r.reason, r.granted, r.decider, r.decided_at, r.remark
        from jsonb_to_recordset(:rows::jsonb) as r(task uuid, n int, asker uuid, at timestamptz, due_on date, reason text, granted boolean, decider uuid,
          decided_at timestamptz, remark text)
        """, rows);
  }

  /** Marks source documents as invented. */
  void invented(List<UUID> documents) {
    jdbc.sql("update document set invented = true where id = any (:documents)").param("documents", documents.toArray(UUID[]::new)).update();
  }

  /** What the person who has entered follows, as far as the person sees it. */
  void follows(List<UUID> dossiers) {
    jdbc.sql("""
        insert into follow (person, dossier)
        select officer(), v.dossier
        from visible v
        where v.dossier = any (:dossiers)
        group by v.dossier
        """).param("dossiers", dossiers.toArray(UUID[]::new)).update();
  }

  private void put(String sql, List<Map<String, ?>> rows) {
    if (!rows.isEmpty())
      jdbc.sql(sql).param("rows", json.writeValueAsString(rows)).update();
  }

  private void run(String sql) {
    jdbc.sql(sql).update();
  }
}
