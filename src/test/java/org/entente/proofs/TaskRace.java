package org.entente.proofs;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Home, lead and cooperating agency change the same task at once, each on the version it read: whatever was acknowledged is there afterwards. */
final class TaskRace extends Race {
  private final Map<Long, String> versions = new ConcurrentHashMap<>();

  TaskRace(long seed, World world, Caller caller, Connection server, UnaryOperator<String> mutant) {
    super(seed, world, caller, server, mutant);
  }

  @Override
  void lay() {
    id = opened(api("mx.a.head", "POST", "/tasks", "{\"title\":\"Race\",\"lead\":\"MXC\",\"cooperating\":[\"MXD\"],\"level\":0}", 1));
    if (!insisting("mx.c.head", "/tasks/" + id, "/tasks/" + id + "/acceptance", "", 1).isDone())
      throw new IllegalStateException("not accepted");
    does(person -> report("mx.c.desk"));
    does(person -> report("mx.d.secretary"));
    does(person -> deed("mx.c.desk", "deadline-requests", "{\"due\":\"2099-01-05\",\"reason\":\"asked\"}"));
    does(person -> deed("mx.a.secretary", "assignment", "{\"cooperating\":[\"MXD\",\"MXZ\"]}"));
  }

  private void report(String login) {
    for (int n = 0; n < 2; n++) {
      String note = login + " " + n;
      if (deed(login, "reports", "{\"note\":\"%s\",\"progress\":%d}".formatted(note, 10 + n)))
        acknowledged.add(note);
    }
  }

  private boolean deed(String login, String deed, String body) {
    Answer answer = insisting(login, "/tasks/" + id, "/tasks/" + id + "/" + deed, body, 2);
    if (answer.isDone() && versions.put(version(answer), login) != null)
      faults.add("lost update: version " + version(answer) + " was given twice");
    if (answer.status() >= 500 && answer.status() != 503)
      faults.add("failed: " + answer.text());
    return answer.isDone();
  }

  @Override
  void check() {
    List<String> notes = world.owner().sql("select note from entente.task_report where task = :id order by note").param("id", id)
        .query(String.class).list();
    if (!notes.equals(acknowledged.stream().sorted().toList()))
      faults.add("lost update: " + acknowledged + " were acknowledged, there are " + notes);
    versions.forEach((version, login) -> {
      var officer = world.owner().sql("select officer from entente.journal where dossier = :id and version = :version and fact <> 'DossierRead'")
          .param("id", id).param("version", version).query(java.util.UUID.class).list();
      if (!officer.equals(List.of(World.id("person", login))))
        faults.add("lost update: version " + version + " was given to " + login + ", entered is " + officer);
    });
  }

  @Override
  public String toString() {
    return "deeds on one task";
  }
}
