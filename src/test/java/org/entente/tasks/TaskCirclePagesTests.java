package org.entente.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.UUID;

import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.database.MovableClock;
import org.entente.dossiers.Directory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A task of a restricted circle is given to persons and units by name, and to nobody else of their agencies. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import({Directory.class, MovableClock.Bound.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskCirclePagesTests {
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Tasks tasks;
  @Autowired
  Directory directory;
  Officer home;
  Officer colleague;
  Officer lead;
  Officer besideLead;
  Officer ofUnit;
  UUID unit = UUID.randomUUID();

  @BeforeAll
  void twoAgenciesAndAUnit() {
    UUID assigning = directory.agency("CIRA");
    home = directory.officer("circle.home", assigning, 2, 1);
    colleague = directory.officer("circle.colleague", assigning, 3, 1);
    UUID leading = directory.agency("CIRB");
    lead = directory.officer("circle.lead", leading, 1, 1);
    besideLead = directory.officer("circle.beside", leading, 3, 1);
    directory.owner().sql("""
        with p as (insert into entente.principal (kind, ref) values (2, :unit) returning id)
        insert into entente.unit (id, principal, agency, code, names) select :unit, p.id, :agency, 'U', '{"en": "Protocol unit"}' from p
        """).param("unit", unit).param("agency", assigning).update();
    ofUnit = inUnit(directory.officer("circle.unit", assigning, 1, 1));
  }

  @Test
  void theFormOffersUnitsAndPeopleButNotTheOpener() {
    var form = mvc.get().uri("/tasks/new").with(user(home.login()).roles("OFFICER")).exchange();
    assertThat(form).hasStatusOk().bodyText().contains("name=\"circle\" value=\"" + unit, "Protocol unit", "value=\"" + lead.person(),
        "circle.colleague").doesNotContain("value=\"" + home.person());
  }

  @Test
  void isSeenByThoseWhoAreNamedAndByNobodyElse() {
    var opened = form("title", "Prepare in silence", "lead", "CIRB", "restricted", "true", "circle", lead.person().toString(), "circle",
        unit.toString());
    assertThat(opened).hasStatus(302);
    String task = String.valueOf(opened.getResponse().getRedirectedUrl());
    for (Officer named : new Officer[]{home, lead, ofUnit})
      assertThat(get(task, named)).as(named.login()).hasStatusOk();
    for (Officer other : new Officer[]{colleague, besideLead})
      assertThat(get(task, other)).as(other.login()).hasStatus(404);
    var id = org.entente.dossiers.DossierId.of(task.substring("/tasks/".length()));
    assertThat(tasks.accept(id, 1, lead)).isEqualTo(2);
  }

  @Test
  void isNamedOverTheApiToo() {
    var opened = api("{\"title\":\"In silence\",\"lead\":\"CIRB\",\"restricted\":true,\"circle\":[\"" + lead.person() + "\"]}");
    assertThat(opened).hasStatus(201);
    String task = String.valueOf(opened.getResponse().getHeader("Location"));
    assertThat(get(task, lead)).hasStatusOk();
    assertThat(get(task, besideLead)).hasStatus(404);
  }

  @Test
  void refusesByNameWhoIsNobodyAndACircleAroundAnOpenTask() {
    for (String nobody : new String[]{"nobody", UUID.randomUUID().toString()})
      assertThat(api("{\"title\":\"x\",\"lead\":\"CIRB\",\"restricted\":true,\"circle\":[\"" + nobody + "\"]}")).hasStatus(422).bodyJson()
          .extractingPath("$.errors[0].field").isEqualTo("circle");
    assertThat(api("{\"title\":\"x\",\"lead\":\"CIRB\",\"circle\":[\"" + lead.person() + "\"]}")).hasStatus(422).bodyJson()
        .extractingPath("$.errors[0].field").isEqualTo("circle");
    var again = form("title", "Written already", "lead", "CIRB", "circle", lead.person().toString());
    assertThat(again).hasStatus(422).bodyText().contains("Written already", "circle-problem")
        .containsPattern("value=\"" + lead.person() + "\" checked");
  }

  private Officer inUnit(Officer officer) {
    directory.owner().sql("update entente.seat set unit = :unit where person = :person").param("unit", unit)
        .param("person", officer.person().value()).update();
    return officer;
  }

  private MvcTestResult form(String... fields) {
    var request = mvc.post().uri("/tasks").with(user(home.login()).roles("OFFICER")).with(csrf()).param("language", "en").param("level", "1");
    for (int n = 0; n < fields.length; n += 2)
      request = request.param(fields[n], fields[n + 1]);
    return request.exchange();
  }

  private MvcTestResult api(String json) {
    return mvc.post().uri("/api/v1/tasks").with(user(home.login()).roles("OFFICER")).contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  private MvcTestResult get(String address, Officer officer) {
    return mvc.get().uri(address).with(user(officer.login()).roles("OFFICER")).exchange();
  }
}
