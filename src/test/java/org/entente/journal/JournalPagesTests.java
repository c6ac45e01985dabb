package org.entente.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.database.Installation;
import org.entente.dossiers.Directory;
import org.entente.dossiers.DossierId;
import org.entente.journal.tree.Checkpoint;
import org.entente.journal.tree.Extension;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.SignedNote;
import org.entente.journal.tree.VerifyingKey;
import org.entente.tasks.NewTask;
import org.entente.tasks.Tasks;
import org.entente.text.LocalizedText;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = Installation.class)
@Import(Directory.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JournalPagesTests {
  private static final String TITLE = "Việc kín đáo";
  @Autowired
  MockMvcTester mvc;
  @Autowired
  Directory directory;
  @Autowired
  ApplicationContext context;
  @Autowired
  Tasks tasks;
  @Autowired
  Access access;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  JsonMapper json;
  Officer head;
  Officer stranger;
  DossierId task;
  DossierId secret;
  List<String> addresses = new ArrayList<>();

  @BeforeAll
  void anOpenAndAConfidentialTask() throws Exception {
    var agency = directory.agency("SEAA");
    head = directory.officer("seal.head", agency, 3, 2);
    stranger = directory.officer("seal.stranger", directory.agency("SEAB"), 3, 2);
    task = tasks.open(NewTask.assigned(LocalizedText.of("vi", "Việc thường"), "vi", head.agency(), null), head);
    secret = tasks.open(new NewTask(LocalizedText.of("vi", TITLE), "", "vi", null, null, null, head.agency(), List.of(), null, 2, false, List.of(),
        null, List.of(), false), head);
    var attached = mvc.post().uri("/api/v1/tasks/" + secret + "/files").multipart()
        .file(new MockMultipartFile("file", "kín.txt", "text/plain", TITLE.getBytes(StandardCharsets.UTF_8)))
        .header("Authorization", basic("seal.head")).header("If-Match", "\"1\"").exchange();
    assertThat(attached).hasStatus(201);
    String file = String.valueOf(attached.getResponse().getHeader("Location")).replaceAll(".*/", "");
    var taken = mvc.post().uri("/api/v1/documents?level=2").header("Authorization", basic("seal.head")).contentType(MediaType.TEXT_PLAIN)
        .content((TITLE + ".\nBộ Ngoại giao chủ trì tổ chức hội nghị trước ngày 1 tháng 3 năm 2027.").getBytes(StandardCharsets.UTF_8)).exchange();
    assertThat(taken).hasStatus(201);
    String document = json.readTree(taken.getResponse().getContentAsByteArray()).get("id").asString();
    for (String prefix : List.of("", "/api/v1")) {
      addresses.add(prefix + "/tasks/" + secret);
      addresses.add(prefix + "/tasks/" + secret + "/files/" + file);
      addresses.add(prefix + "/documents/" + document);
    }
    addresses.addAll(List.of("/api/v1/documents/" + document + "/findings", "/api/v1/documents/" + document + "/suggestions",
        "/tasks/" + secret + "/report", "/journal/" + secret + "/1", "/api/v1/journal/dossiers/" + secret + "/entries"));
    JsonNode suggestions = answer("seal.head", "/api/v1/documents/" + document + "/suggestions");
    if (!suggestions.isEmpty())
      addresses.add("/api/v1/suggestions/" + suggestions.get(0).get("id").asString());
    addresses.add("/tasks/export?form=csv&stage=");
  }

  @Test
  void aDeedIsProvedByItsPathToASignedHead() throws Exception {
    long position = Seals.position(context, task);
    JsonNode proof = answer("seal.head", "/api/v1/journal/entries/" + position + "/proof");
    Merkle merkle = new Merkle();
    byte[] leaf = merkle.leaf(proof.get("text").asString().getBytes(StandardCharsets.UTF_8));
    assertThat(HexFormat.of().formatHex(leaf)).isEqualTo(proof.get("leaf").asString());
    SignedNote note = SignedNote.of(proof.get("checkpoint").get("note").asString());
    Checkpoint signed = Checkpoint.of(note.text());
    assertThat(signed.isSignedBy(VerifyingKey.of(proof.get("checkpoint").get("key").asString()), note)).isTrue();
    List<byte[]> path = proof.get("path").values().stream().map(hash -> HexFormat.of().parseHex(hash.asString())).toList();
    assertThat(merkle.isIncluded(leaf, position, signed.size(), path, signed.root())).isTrue();
    assertThat(proof.get("text").asString()).contains("dossier " + task + "\n", "version 1\n", "officer " + head.person().value() + "\n");
    assertThat(page("seal.head", "/journal/" + task + "/1")).hasStatusOk().bodyText().contains(proof.get("leaf").asString());
    assertThat(page("seal.head", "/tasks/" + task)).hasStatusOk().bodyText().contains("/journal/" + task + "/1");
  }

  @Test
  void whoDoesNotSeeTheDossierIsToldOfNoProof() throws Exception {
    long position = Seals.position(context, task);
    assertThat(get("seal.stranger", "/api/v1/journal/entries/" + position + "/proof")).hasStatus(404);
    assertThat(get("seal.stranger", "/api/v1/journal/dossiers/" + task + "/entries")).hasStatus(404);
    assertThat(page("seal.stranger", "/journal/" + task + "/1")).hasStatus(404);
    assertThat(get("seal.head", "/api/v1/journal/entries/999999999/proof")).hasStatus(404);
    assertThat(get("seal.stranger", "/api/v1/journal/checkpoint")).hasStatusOk();
  }

  @Test
  void oneHeadIsProvedToBeTheBeginningOfAnother() throws Exception {
    Seals.position(context, task);
    long size = answer("seal.stranger", "/api/v1/journal/checkpoint").get("size").asLong();
    tasks.open(NewTask.draft(LocalizedText.of("vi", "Thêm một việc"), "vi"), head);
    Seals.position(context, tasks.open(NewTask.draft(LocalizedText.of("vi", "Thêm hai việc"), "vi"), head));
    JsonNode proof = answer("seal.stranger", "/api/v1/journal/consistency?from=" + size);
    List<byte[]> hashes = proof.get("proof").values().stream().map(hash -> HexFormat.of().parseHex(hash.asString())).toList();
    HexFormat hex = HexFormat.of();
    assertThat(new Merkle().isConsistent(size, hex.parseHex(proof.get("fromRoot").asString()), proof.get("to").asLong(),
        hex.parseHex(proof.get("toRoot").asString()), hashes)).isTrue();
    assertThat(Extension.of(proof.get("extension").asString()).proof()).hasSameSizeAs(hashes);
    assertThat(get("seal.stranger", "/api/v1/journal/consistency?from=5&to=4")).hasStatus(422);
    assertThat(get("seal.stranger", "/api/v1/journal/consistency?from=0&to=99999999")).hasStatus(422);
    assertThat(page("seal.head", "/journal")).hasStatusOk().bodyText().contains("entente-");
  }

  @Test
  void readingAConfidentialDossierIsEnteredWhateverTheWay() {
    for (String address : addresses) {
      long before = readings();
      assertThat(way(address)).as(address).hasStatusOk();
      assertThat(readings()).as(address).isGreaterThan(before);
    }
    long before = readings();
    assertThat(page("seal.head", "/tasks/" + task)).hasStatusOk();
    assertThat(page("seal.stranger", "/tasks/" + secret)).hasStatus(404);
    assertThat(readings()).isEqualTo(before);
  }

  @Test
  void whatCannotBeEnteredIsNotSent() {
    directory.owner().sql("revoke insert on entente.journal from entente_app").update();
    directory.owner().sql("revoke insert (dossier, version, fact, officer, payload) on entente.journal from entente_app").update();
    try {
      for (String address : addresses)
        assertThat(way(address)).as(address).hasStatus(503).bodyText().doesNotContain(TITLE).doesNotContain("Bộ Ngoại giao chủ trì");
      assertThat(page("seal.head", "/tasks/" + task)).hasStatusOk();
    } finally {
      directory.owner().sql("grant insert (dossier, version, fact, officer, payload) on entente.journal to entente_app").update();
    }
    assertThat(way(addresses.getFirst())).hasStatusOk();
  }

  @Test
  void anEntryIsNeitherChangedNorRemoved() {
    for (String sql : List.of("update journal set fact = 'x'", "delete from journal", "truncate journal", "insert into journal_seal values (1, 1)",
        "update journal_seal set salt = null", "delete from journal_seal", "update journal_tile set hashes = ''", "delete from journal_checkpoint",
        "insert into journal (dossier, version, fact, officer, at) values ('" + task + "', 9, 'x', officer(), now())",
        "insert into journal (dossier, version, fact, officer) values ('" + task + "', 9, 'x', gen_random_uuid())"))
      assertThatThrownBy(() -> access.run(head, () -> jdbc.sql(sql).update())).as(sql).isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> directory.owner().sql("update entente.journal set fact = 'x' where dossier = :id").param("id", task.value()).update())
        .hasMessageContaining("stays as it is");
    assertThatThrownBy(() -> directory.owner().sql("delete from entente.journal where dossier = :id").param("id", task.value()).update())
        .hasMessageContaining("stays as it is");
  }

  @Test
  void whatWasWrittenIsErasedAndTheProofStays() throws Exception {
    DossierId personal = tasks.open(NewTask.draft(LocalizedText.of("vi", "Có tên người"), "vi"), head);
    long withdrawn = tasks.withdraw(personal, 1, "Bà Nguyễn Thị X xin thôi", head);
    Seals.position(context, personal);
    String address = "/api/v1/journal/dossiers/" + personal + "/entries";
    long position = answer("seal.head", address).get(1).get("position").asLong();
    String before = answer("seal.head", "/api/v1/journal/entries/" + position + "/proof").get("leaf").asString();
    assertThat(erase("seal.stranger", address + "/" + withdrawn + "/erasure", withdrawn)).hasStatus(404);
    assertThat(erase("seal.head", address + "/" + withdrawn + "/erasure", withdrawn)).hasStatus(204);
    assertThat(erase("seal.head", address + "/" + withdrawn + "/erasure", withdrawn + 1)).hasStatus(422);
    assertThat(directory.owner().sql("select payload::text from entente.journal where dossier = :id and version = :version")
        .param("id", personal.value()).param("version", withdrawn).query((row, n) -> row.getString(1)).single()).isEqualTo("{}");
    assertThat(answer("seal.head", "/api/v1/journal/entries/" + position + "/proof").get("leaf").asString()).isEqualTo(before);
    JsonNode entries = answer("seal.head", address);
    assertThat(entries.get(1).get("erased").asBoolean()).isTrue();
    assertThat(entries.get(2).get("fact").asString()).isEqualTo("EntryErased");
    assertThat(page("seal.head", "/journal/" + personal + "/" + withdrawn)).hasStatusOk().bodyText().contains("has been erased");
  }

  private MvcTestResult erase(String login, String address, long version) {
    return mvc.method(HttpMethod.POST).uri(address).header("Authorization", basic(login)).header("If-Match", "\"" + version + "\"")
        .contentType(MediaType.APPLICATION_JSON).content("{\"reason\":\"Decision 12\"}").exchange();
  }

  private MvcTestResult way(String address) {
    return address.startsWith("/api/") ? get("seal.head", address) : page("seal.head", address);
  }

  private MvcTestResult get(String login, String address) {
    return mvc.get().uri(address).header("Authorization", basic(login)).exchange();
  }

  private MvcTestResult page(String login, String address) {
    return mvc.get().uri(address).header("Accept-Language", "en").with(user(login).roles("OFFICER")).with(csrf()).exchange();
  }

  private JsonNode answer(String login, String address) throws Exception {
    var answer = get(login, address);
    assertThat(answer).as(address).hasStatusOk();
    return json.readTree(answer.getResponse().getContentAsByteArray());
  }

  private long readings() {
    return directory.owner().sql("select count(*) from entente.journal where fact = 'DossierRead'").query((row, n) -> row.getLong(1)).single();
  }

  private static String basic(String login) {
    return "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
  }
}
