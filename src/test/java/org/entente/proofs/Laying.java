package org.entente.proofs;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts one matter into the tables with everything that belongs to it, a canary in every text. */
record Laying(JdbcClient owner, World world, Matter matter) {
  private static final List<String> STAGES = List.of("DRAFT", "ASSIGNED", "ACCEPTED", "RETURNED", "REPORTED", "DONE", "CLOSED", "WITHDRAWN");
  private static final String OPENER = "mx.gone";

  void lay() {
    owner.sql("set local session_replication_role = replica").update();
    dossier();
    matter.claims().forEach(this::claim);
    sql("select entente.recompute(:id)").query((row, n) -> n).list();
    late();
    switch (matter.kind()) {
      case "task" -> task();
      case "document" -> document();
      default -> guidance();
    }
    sql("""
        insert into entente.file (id, dossier, name, media_type, size, sha256, added_by, added_at, content)
        values (:file, :id, :canary || '-' || :ar || '.txt', 'text/plain', 5, 'x', :opener, now(), convert_to(:canary, 'utf8'))
        """).param("file", matter.id(2)).update();
    owner.sql("set local session_replication_role = origin").update();
    sql("insert into entente.journal (dossier, version, fact, officer, payload) values (:id, 1, :fact, :opener, '{}')")
        .param("fact", matter.kind().equals("task") ? "TaskOpened" : matter.kind().equals("document") ? "DocumentTaken" : "GuidanceRegistered")
        .update();
  }

  private JdbcClient.StatementSpec sql(String text) {
    var statement = owner.sql(text).param("id", matter.id()).param("opener", person(OPENER));
    for (String language : List.of("vi", "ar", "fa", "ur"))
      statement = statement.param(language, matter.canary(language));
    return statement.param("canary", matter.canary("en"));
  }

  private static UUID person(String login) {
    return World.id("person", login);
  }

  private void dossier() {
    sql("""
        insert into entente.dossier (id, kind, home_agency, level, restricted, open, due_on, title, words, number, opened_on)
        values (:id, :kind, :home, :level, :closed, :open, current_date + :n, jsonb_build_object('en', 'mx ' || :canary, 'vi', :vi, 'ar', :ar, 'fa', :fa,
          'ur', :ur), ' mx ' || :canary || ' ' || :vi || ' ' || :ar || ' ' || :fa || ' ' || :ur, :number, current_date)
        """).param("kind", List.of("task", "document", "guidance").indexOf(matter.kind()) + 1).param("home", world.principal(matter.home()))
        .param("level", matter.level()).param("closed", matter.closed()).param("open", matter.isOpen()).param("n", matter.n() % 40 - 15)
        .param("number", matter.number()).update();
  }

  private void claim(Matter.Claim claim) {
    int part = List.of("lead", "coop", "consulted").indexOf(claim.how()) + 1;
    if (part > 0 && matter.stage().equals("DRAFT"))
      return;
    String text = switch (claim.how()) {
      case "named" -> "insert into entente.named (dossier, principal, right_) values (:id, :to, :right)";
      case "share" -> """
          insert into entente.share (dossier, principal, right_, until, granted_by, reason)
          values (:id, :to, :right, case when :past then now() - interval '1 day' else 'infinity' end, :opener, :canary)
          """;
      default -> "insert into entente.role_in (dossier, principal, part) values (:id, :to, :part)";
    };
    owner.sql(text).param("id", matter.id()).param("to", world.principal(claim.to())).param("right", claim.right()).param("part", part)
        .param("past", claim.end().equals("past")).param("opener", person(OPENER)).param("canary", matter.canary("en")).update();
  }

  /** A share that has run out since it was derived: its row is still there. */
  private void late() {
    matter.claims().stream().filter(claim -> claim.end().equals("late")).forEach(claim -> List.of("share", "visible").forEach(table -> owner
        .sql("update entente." + table + " set until = now() - interval '1 second' where dossier = :id and principal = :to").param("id", matter.id())
        .param("to", world.principal(claim.to())).update()));
  }

  private void task() {
    sql("""
        insert into entente.task (id, product, stage, body, language, lead, intended, opener, reporter, done_on, home, due_on)
        values (:id, :canary, :stage, :canary || ' ' || :vi || ' ' || :ar, 'en', :lead, :intended, :opener,
          case when :stage in (4, 5, 6) then :opener end, case when :stage in (5, 6) then current_date end, :home, current_date + :n)
        """).param("stage", STAGES.indexOf(matter.stage())).param("lead", world.principal(matter.lead()))
        .param("home", world.principal(matter.home())).param("n", matter.n() % 40 - 15)
        .param("intended", matter.cooperating().stream().map(world::principal).toArray(Integer[]::new)).update();
    sql("insert into entente.task_source (task, n, document, paragraph, sentence, start_, end_, quote, language) values (:id, 0, :id, 0, 0, 0, 5, :fa, 'fa')")
        .update();
    if (!matter.stage().equals("DRAFT"))
      sql("insert into entente.task_span (task, since, due_on, lead, done_on, withdrawn) values (:id, current_date - 30, current_date + :n, :lead, "
          + "case when :stage in (5, 6) then current_date end, :stage = 7)").param("n", matter.n() % 40 - 15)
          .param("lead", world.principal(matter.lead())).param("stage", STAGES.indexOf(matter.stage())).update();
    if (List.of("REPORTED", "DONE", "CLOSED").contains(matter.stage()))
      sql("insert into entente.task_report (task, n, reporter, at, on_, note, progress, final) values (:id, 1, :opener, now(), current_date, :ur, 100, true)")
          .update();
    if (matter.stage().equals("ACCEPTED"))
      sql("insert into entente.task_deadline_request (task, n, asker, at, due_on, reason) values (:id, 1, :opener, now(), current_date + 90, :vi)")
          .update();
  }

  private void document() {
    sql("""
        insert into entente.document (id, file_name, language, direction, title, slug, sha256, characters, suggestions, taken_at, taken_by)
        values (:id, :canary || '.txt', 'vi', 'ltr', :vi, 'same-story', 'same-text', 9, 1, now(), :opener)
        """).update();
    sql("insert into entente.paragraph (document, n, text, frame) values (:id, 0, :vi || ' ' || :ar || ' ' || :canary, false)").update();
    sql("insert into entente.sentence (document, n, paragraph, start_, end_) values (:id, 0, 0, 0, 5)").update();
    sql("insert into entente.suggestion (id, document, n, kind, text, sentences, modality, actor) "
        + "values (:suggestion, :id, 0, 'TASK', :vi, '{0}', 'REQUESTED', 'MXC')").param("suggestion", matter.id(1)).update();
    sql("insert into entente.finding (id, document, n, kind, paragraph, sentence, start_, end_, surface, value, symbol_key) "
        + "values (gen_random_uuid(), :id, 0, 'GUIDING_DOCUMENT', 0, 0, 0, 5, :canary, jsonb_build_object('kind', 'plan', 'symbol', '98-KH/TW'), '98khtw')")
        .update();
  }

  private void guidance() {
    sql("insert into entente.guiding_document (id, kind, symbol, symbol_key, number, issuer) values (:id, 'PLAN', '98-KH/TW', '98khtw', 98, 'TW')")
        .update();
  }
}
