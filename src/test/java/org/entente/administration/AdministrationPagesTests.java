package org.entente.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.access.Seats;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Agencies, officers and seats as administrators keep them; and that their office shows no dossier. */
@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AdministrationPagesTests {
  private static final String ALL = "/api/v1/administration";
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  Mergers mergers;
  @Autowired
  Access access;
  @Autowired
  Seats seats;
  @Autowired
  JdbcClient officers;
  Officer admin;
  Officer head;

  @BeforeAll
  void anInstallation() {
    admin = directory.officer("keep.admin", directory.agency("KEEPOFFICE"), 6, 0);
    head = directory.officer("keep.head", directory.agency("KEEPA"), 3, 2);
  }

  @Test
  void anAgencyIsRegisteredRenamedFromADayAndEnded() throws Exception {
    assertThat(post(admin, "/agencies", 0, """
        {"code": "keepb", "kind": "PROVINCE", "pillar": "STATE", "names": {"vi": "Tỉnh Thử", "ur": "آزمائشی صوبہ"}, "since": "2020-01-01"}
        """)).hasStatus(201).hasHeader("ETag", "\"" + version("KEEPB") + "\"");
    long seen = version("KEEPB");
    String tomorrow = LocalDate.now(java.time.ZoneOffset.UTC).plusDays(2).toString();
    var renamed = mvc.put().uri(ALL + "/agencies/KEEPB").header("Authorization", basic(admin)).header("If-Match", "\"" + seen + "\"")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"kind\": \"PROVINCE\", \"pillar\": \"STATE\", \"names\": {\"vi\": \"Tỉnh Mới\"}, \"since\": \"" + tomorrow + "\"}").exchange();
    assertThat(renamed).hasStatusOk().bodyJson().extractingPath("$.names.vi").isEqualTo("Tỉnh Thử");
    assertThat(page(admin, "/administration/agencies/KEEPB")).hasStatusOk().bodyText().contains("Tỉnh Mới", "Tỉnh Thử", "آزمائشی صوبہ");
    assertThat(post(admin, "/agencies/KEEPB/end", seen, "{\"until\": \"2027-01-01\", \"reason\": \"Trial\"}")).hasStatus(412);
    assertThat(post(admin, "/agencies/KEEPB/end", version("KEEPB"), "{\"until\": \"2027-01-01\", \"reason\": \"Trial over\"}")).hasStatusOk()
        .bodyJson().extractingPath("$.until").isEqualTo("2027-01-01");
    assertThat(page(admin, "/administration/agencies/KEEPB")).bodyText().contains("Trial over", "keep.admin", "/journal/");
    assertThat(page(admin, "/administration")).hasStatusOk().bodyText().contains("Trial over");
    assertThat(post(admin, "/agencies", 0, "{\"code\": \"KEEPB\", \"kind\": \"PROVINCE\", \"pillar\": \"STATE\", \"names\": {\"en\": \"X\"}}"))
        .hasStatus(422).bodyText().contains("code");
  }

  @Test
  void whatIsFoundIsFoundInAnyScript() throws Exception {
    assertThat(post(admin, "/agencies", 0, """
        {"code": "KEEPFIND", "kind": "UNION", "pillar": "PEOPLE", "names": {"vi": "Liên hiệp Đặc biệt", "ar": "الاتّحاد الخاصّ"}}
        """)).hasStatus(201);
    for (String word : new String[]{"dac biet", "الاتحاد الخاص", "keepfind"})
      assertThat(page(admin, "/administration/agencies?q=" + word)).as(word).bodyText().contains("/administration/agencies/KEEPFIND")
          .doesNotContain("/administration/agencies/KEEPOFFICE");
    assertThat(page(admin, "/administration/agencies?q=zzzz")).bodyText().contains("empty-filtered");
    assertThat(page(admin, "/administration/officers?q=keep.head")).bodyText().contains("/administration/officers/keep.head");
  }

  @Test
  void anOfficerIsGivenAPasswordOnceAndSeatsThatHoldAtTheNextRequest() throws Exception {
    var made = post(admin, "/officers", 0, "{\"login\": \"keep.new\", \"names\": {\"en\": \"Newly Come\"}, \"language\": \"en\"}");
    assertThat(made).hasStatus(201);
    String password = JsonPath.read(body(made), "$.password");
    assertThat(password).hasSize(20);
    assertThat(seats.officer("keep.new", null)).as("no seat").isEmpty();
    assertThat(post(admin, "/officers/keep.new/seats", person("keep.new"), "{\"agency\": \"KEEPA\", \"office\": \"DESK\", \"clearance\": \"1\"}"))
        .hasStatusOk();
    String task = task(head);
    assertThat(seen("keep.new", task)).isTrue();
    String seat = seats.officer("keep.new", null).orElseThrow().seat().id().toString();
    directory.agency("KEEPELSE");
    assertThat(post(admin, "/officers/keep.new/seats/" + seat + "/move", person("keep.new"),
        "{\"agency\": \"KEEPELSE\", \"office\": \"SECRETARY\", \"clearance\": \"1\"}")).hasStatusOk();
    assertThat(seen("keep.new", task)).as("after moving").isFalse();
    String next = seats.officer("keep.new", null).orElseThrow().seat().id().toString();
    assertThat(post(admin, "/officers/keep.new/seats/" + next + "/end", person("keep.new"), "{}")).hasStatusOk();
    assertThat(seats.officer("keep.new", null)).as("ended").isEmpty();
    assertThat(page(admin, "/administration/officers/keep.new")).bodyText().contains("KEEPELSE").doesNotContain(password);
  }

  @Test
  void aPasswordGivenAnewEndsWhatWasSignedInAndAClosedAccountOpensNothing() throws Exception {
    Officer lost = directory.officer("keep.lost", directory.agency("KEEPLOST"), 1, 1);
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", basic(lost)).exchange()).hasStatusOk();
    assertThat(post(admin, "/officers/keep.lost/password", person("keep.lost"), "")).hasStatusOk();
    assertThat(mvc.get().uri("/api/v1/me").header("Authorization", basic(lost)).exchange()).hasStatus(401);
    assertThat(post(admin, "/officers/keep.lost/closing", person("keep.lost"), "")).hasStatusOk().bodyJson().extractingPath("$.open")
        .isEqualTo(false);
    assertThat(page(lost, "/work").getResponse().getStatus()).isNotEqualTo(200);
    assertThat(post(admin, "/officers/keep.lost/opening", person("keep.lost"), "")).hasStatusOk();
    assertThat(page(lost, "/work")).hasStatusOk();
  }

  @Test
  void aClearanceAboveTheCeilingIsRefusedInClearWords() throws Exception {
    directory.officer("keep.high", directory.agency("KEEPHIGH"), 1, 1);
    assertThat(post(admin, "/officers/keep.high/seats", person("keep.high"), "{\"agency\": \"KEEPA\", \"office\": \"DESK\", \"clearance\": \"4\"}"))
        .hasStatus(422).bodyText().contains("clearance", "ceiling");
  }

  @Test
  void theCeilingHoldsForWhatIsOpenedAndGivenFromNowOn() throws Exception {
    Officer below = directory.officer("keep.below", directory.agency("KEEPBELOW"), 3, 2);
    String kept = task(below, 2);
    assertThat(ceiling("KEEPBELOW", "1")).hasStatusOk().bodyText().contains("KEEPBELOW");
    assertThat(mvc.post().uri("/api/v1/tasks").header("Authorization", basic(below)).contentType(MediaType.APPLICATION_JSON)
        .content("{\"title\": \"Above\", \"lead\": \"KEEPBELOW\", \"level\": 2}").exchange()).hasStatus(422).bodyText().contains("level");
    assertThat(seen("keep.below", kept)).as("what there is stays").isTrue();
    assertThat(mvc.get().uri("/administration/ceiling").with(user("keep.admin").roles("OFFICER")).exchange()).hasStatusOk().bodyText()
        .contains("KEEPBELOW").doesNotContain(kept);
    assertThat(ceiling("KEEPBELOW", "3")).hasStatus(422);
    assertThat(page(admin, "/administration/ceiling/change")).as("asks who is there").hasStatus(302);
  }

  private MvcTestResult ceiling(String agency, String level) {
    long seen = Long.parseLong(String.valueOf(get(admin, "/ceiling").getResponse().getHeader("ETag")).replace("\"", ""));
    return post(admin, "/ceiling", seen, "{\"agency\": \"" + agency + "\", \"level\": \"" + level + "\"}");
  }

  @Test
  void nobodyKeepsTheOwnSeats() throws Exception {
    assertThat(post(admin, "/officers/keep.admin/seats", person("keep.admin"), "{\"agency\": \"KEEPA\", \"office\": \"HEAD\", \"clearance\": \"1\"}"))
        .hasStatus(403);
    assertThat(seats.officer("keep.admin", null).orElseThrow().seats()).hasSize(1);
  }

  @Test
  void aMergerTakesPeopleUnitsAndDossiersInOneDeed() throws Exception {
    Officer gone = directory.officer("keep.gone", directory.agency("KEEPGONE"), 3, 1);
    Officer heir = directory.officer("keep.heir", directory.agency("KEEPHEIR"), 3, 1);
    assertThat(post(admin, "/agencies/KEEPGONE/units", version("KEEPGONE"), "{\"code\": \"LEGAL\", \"names\": {\"en\": \"Legal\"}}")).hasStatusOk();
    String empty = body(get(admin, "/agencies/KEEPGONE/merger"));
    String task = task(gone);
    String preview = body(get(admin, "/agencies/KEEPGONE/merger"));
    assertThat(preview).as("dossiers are not counted").isEqualTo(empty).contains("\"seats\":1", "\"units\":1");
    assertThat(seen("keep.heir", task)).isFalse();
    assertThat(post(admin, "/agencies/KEEPGONE/merger", version("KEEPGONE"), "{\"heir\": \"KEEPNONE\", \"on\": \"2026-01-01\"}")).hasStatus(422);
    assertThat(post(admin, "/agencies/KEEPGONE/merger", version("KEEPGONE"),
        "{\"heir\": \"KEEPHEIR\", \"on\": \"" + LocalDate.now(java.time.ZoneId.of("UTC")).minusDays(1) + "\"}")).hasStatusOk();
    assertThat(seen("keep.heir", task)).as("at the next request").isTrue();
    assertThat(seats.officer("keep.gone", null).orElseThrow().seat().agencyCode()).isEqualTo("KEEPHEIR");
    mergers.carry();
    assertThat(directory.owner().sql("""
        select a.code from entente.agency a join entente.unit u on u.agency = a.id where u.code = 'LEGAL'
        """).query(String.class).single()).isEqualTo("KEEPHEIR");
    assertThat(seen("keep.heir", task)).isTrue();
    assertThat(access.reading(heir, () -> officers.sql("select home_agency from dossier where id = :id").param("id", UUID.fromString(task))
        .query(Integer.class).single())).isEqualTo(heir.agency().value());
    assertThat(page(admin, "/administration/agencies/KEEPGONE")).hasStatusOk().bodyText().contains("KEEPHEIR").doesNotContain(task, "A matter");
    assertThat(page(admin, "/administration/agencies/KEEPHEIR")).bodyText().contains("KEEPGONE").doesNotContain(task, "A matter");
  }

  @Test
  void whatIsSharedWithAGroupIsSeenByItsMembersForTheirDays() throws Exception {
    assertThat(post(admin, "/groups", 0, "{\"code\": \"KEEPGROUP\", \"names\": {\"en\": \"Those who keep\"}}")).hasStatus(201);
    Officer member = directory.officer("keep.member", directory.agency("KEEPMEMBER"), 1, 1);
    String task = task(head);
    assertThat(mvc.post().uri("/api/v1/dossiers/" + task + "/shares").header("Authorization", basic(head)).header("If-Match", "\"1\"")
        .contentType(MediaType.APPLICATION_JSON).content("{\"reader\": \"group:KEEPGROUP\", \"right\": \"READ\", \"reason\": \"x\"}").exchange())
        .hasStatusOk();
    for (String key : new String[]{"KEEPMEMBER", "keep.member"}) {
      assertThat(seen(member.login(), task)).as(key).isFalse();
      assertThat(post(admin, "/groups/KEEPGROUP/members", group(), "{\"member\": \"" + key + "\", \"since\": \"2199-01-01\"}")).hasStatusOk();
      assertThat(seen(member.login(), task)).as(key + " later").isFalse();
      assertThat(post(admin, "/groups/KEEPGROUP/members", group(), "{\"member\": \"" + key + "\"}")).hasStatusOk();
      assertThat(seen(member.login(), task)).as(key + " now").isTrue();
      assertThat(post(admin, "/groups/KEEPGROUP/members/end", group(), "{\"member\": \"" + key + "\"}")).hasStatusOk();
    }
    assertThat(post(admin, "/groups/KEEPGROUP/members", group(), "{\"member\": \"keep.admin\"}")).hasStatus(403);
    assertThat(page(admin, "/administration/groups/KEEPGROUP")).hasStatusOk().bodyText().contains("KEEPMEMBER").doesNotContain(task, "A matter");
  }

  @Test
  void theOfficeShowsNoDossierButItsOwn() throws Exception {
    assertThat(post(admin, "/agencies", 0, "{\"code\": \"KEEPOWN\", \"kind\": \"OFFICE\", \"pillar\": \"STATE\", \"names\": {\"en\": \"Own\"}}"))
        .hasStatus(201);
    String task = task(head);
    Officer now = seats.officer("keep.admin", null).orElseThrow();
    assertThat(access.reading(now, () -> officers.sql("select distinct kind from visible").query(Integer.class).list())).containsExactly(4);
    assertThat(access.reading(now, () -> officers.sql("select count(*) from dossier").query(Integer.class).single())).isEqualTo(1);
    for (String address : new String[]{"/tasks", "/tasks?q=matter", "/documents", "/guidance", "/work", "/overview", "/administration",
        "/administration/agencies", "/administration/agencies/KEEPA", "/administration/officers/keep.head"})
      assertThat(page(admin, address)).as(address).hasStatusOk().bodyText().doesNotContain(task, "A matter");
    assertThat(page(admin, "/tasks/" + task)).hasStatus(404);
  }

  @Test
  void nobodyElseKeepsTheDirectoryNotEvenByTheDatabase() {
    assertThat(page(head, "/administration")).hasStatus(403);
    assertThat(page(head, "/administration/officers")).hasStatus(403);
    assertThat(get(head, "/agencies")).hasStatus(403);
    String change = "update agency set kind = 'OFFICE' where code = 'KEEPA'";
    assertThatThrownBy(() -> access.run(head, () -> officers.sql(change).update())).isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("not in this seat");
    assertThat(access.reading(head, () -> officers.sql("select count(*) from directory_accounts()").query(Integer.class).single())).isZero();
    assertThatThrownBy(() -> access.run(head, () -> officers.sql("select keep_directory(gen_random_uuid())").query((row, n) -> n).list()))
        .hasStackTraceContaining("not in this seat");
    assertThatThrownBy(() -> access.run(head, () -> officers.sql("select reset_password(:who, 'x')").param("who", admin.person().value())
        .query((row, n) -> n).list())).hasStackTraceContaining("not in this seat");
    Officer now = seats.officer("keep.admin", null).orElseThrow();
    assertThatThrownBy(() -> access.run(now, () -> {
      officers.sql("select keep_directory(gen_random_uuid())").query((row, n) -> n).list();
      officers.sql(change).update();
    })).as("without an entry").hasStackTraceContaining("no journal entry");
  }

  private boolean seen(String login, String task) {
    return seats.officer(login, null).map(officer -> access.reading(officer,
        () -> officers.sql("select count(*) from dossier where id = :id").param("id", UUID.fromString(task)).query(Integer.class).single()) == 1)
        .orElse(false);
  }

  private String task(Officer officer) throws Exception {
    return task(officer, 1);
  }

  private String task(Officer officer, int level) throws Exception {
    var opened = mvc.post().uri("/api/v1/tasks").header("Authorization", basic(officer)).contentType(MediaType.APPLICATION_JSON)
        .content("{\"title\": \"A matter\", \"lead\": \"" + officer.seat().agencyCode() + "\", \"level\": " + level + "}").exchange();
    assertThat(opened).hasStatus(201);
    return JsonPath.read(body(opened), "$.id");
  }

  private long group() {
    return Long.parseLong(String.valueOf(get(admin, "/groups/KEEPGROUP").getResponse().getHeader("ETag")).replace("\"", ""));
  }

  private long version(String code) {
    return Long.parseLong(String.valueOf(get(admin, "/agencies/" + code).getResponse().getHeader("ETag")).replace("\"", ""));
  }

  private long person(String login) {
    return Long.parseLong(String.valueOf(get(admin, "/officers/" + login).getResponse().getHeader("ETag")).replace("\"", ""));
  }

  private MvcTestResult get(Officer officer, String address) {
    return mvc.get().uri(ALL + address).header("Authorization", basic(officer)).exchange();
  }

  private MvcTestResult post(Officer officer, String address, long version, String json) {
    var request = mvc.post().uri(ALL + address).header("Authorization", basic(officer));
    if (version > 0)
      request = request.header("If-Match", "\"" + version + "\"");
    return json.isEmpty() ? request.exchange() : request.contentType(MediaType.APPLICATION_JSON).content(json).exchange();
  }

  private MvcTestResult page(Officer officer, String address) {
    return mvc.get().uri(address).with(user(officer.login()).roles("OFFICER")).exchange();
  }

  private static String basic(Officer officer) {
    return "Basic " + Base64.getEncoder().encodeToString((officer.login() + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  private static String body(MvcTestResult answer) throws Exception {
    return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
