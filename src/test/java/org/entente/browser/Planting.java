package org.entente.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import org.entente.text.Language;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Writes payloads into every field that a person can write, through the doors as officers do, and says which pages show them. */
final class Planting {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String SECRETARY = "mofa.secretary";
  private final Page page;
  private final JdbcClient owner;
  private final List<Payload> payloads;
  private final Map<String, Long> planted = new LinkedHashMap<>();
  private final List<String> addresses = new ArrayList<>();

  Planting(Page page, JdbcClient owner, List<Payload> payloads) {
    this.page = page;
    this.owner = owner;
    this.payloads = payloads.stream().filter(Payload::isPlain).toList();
  }

  /** Pages that show what was written. */
  List<String> addresses() {
    return addresses;
  }

  /** Fields by name, with the number of payloads that stand in each. */
  Map<String, Long> fields() {
    return planted;
  }

  /** Titles, texts and products of tasks; longest says how long a title may be, 0 that each payload has a task of its own. */
  List<String> tasks(int longest) {
    List<String> titles = longest == 0 ? payloads.stream().map(Payload::text).toList() : Payload.bundles(payloads, longest);
    List<String> bodies = Payload.bundles(payloads, 19_000);
    List<String> made = new ArrayList<>();
    for (int n = 0; n < titles.size(); n++) {
      String body = bodies.get(n % bodies.size());
      var answer = api(SECRETARY, "/api/v1/tasks", Map.of("title", titles.get(n), "body", body, "product", body, "lead", "MOFA",
          "language", List.of("vi", "ur").get(n % 2), "level", 1));
      made.add(answer.headers().get("location").replaceAll(".*/", ""));
    }
    planted("task title", titles);
    planted("task text and product", bodies);
    addresses.addAll(List.of("/tasks?state=all&sort=opened", "/work"));
    return made;
  }

  /** Notes, reasons and remarks of the life of a task. */
  void deeds(List<String> tasks) {
    List<String> notes = Payload.bundles(payloads, 1_900);
    for (int n = 0; n < 6; n++)
      api("mofa.desk", task(tasks.get(n)) + "/acceptance", Map.of());
    for (int n = 0; n < notes.size(); n++) {
      api("mofa.desk", task(tasks.get(n % 3)) + "/reports", Map.of("note", notes.get(n), "progress", 10 + n));
      api("mofa.secretary", task(tasks.get(6 + n)) + "/withdrawal", Map.of("reason", notes.get(n)));
    }
    api("mofa.desk", task(tasks.get(3)) + "/deadline-requests", Map.of("due", "2099-01-01", "reason", notes.get(0)));
    api("mofa.desk", task(tasks.get(4)) + "/reports", Map.of("note", notes.get(1), "final", true));
    api("mofa.head", task(tasks.get(4)) + "/verification", Map.of("accepted", false, "remark", notes.get(2)));
    planted("report note", notes);
    planted("reason of a withdrawal", notes);
    planted("reason of a deadline", notes.subList(0, 1));
    planted("remark of a verification", notes.subList(2, 3));
    tasks.subList(0, 8).forEach(id -> addresses.addAll(List.of("/tasks/" + id, "/journal/" + id + "/2")));
  }

  /** Names of files, with scripts in them. */
  void files(String task, int most) {
    List<String> names = Payload.bundles(payloads, 150);
    for (int n = 0; n < Math.min(most, names.size()); n++) {
      var file = new FilePayload(names.get(n) + List.of(".html", ".js", ".svg", ".txt").get(n % 4), "text/html",
          names.get(n).getBytes(StandardCharsets.UTF_8));
      taken(page.request().post(task(task) + "/files", seen(task, as(SECRETARY).setMultipart(FormData.create().set("file", file)))));
    }
    planted("file name", names.subList(0, Math.min(most, names.size())));
    owner.sql("select id::text from entente.file where dossier = :id::uuid").param("id", task).query(String.class).list()
        .forEach(file -> addresses.add("/tasks/" + task + "/files/" + file));
  }

  /** Reasons of shares, circles, levels and requests. */
  void sight(List<String> tasks) {
    List<String> reasons = Payload.bundles(payloads, 1_900);
    List<String> readers = owner.sql("select code from entente.agency where until = 'infinity' and code <> 'MOFA' order by code limit :n")
        .param("n", reasons.size()).query(String.class).list();
    for (int n = 0; n < reasons.size(); n++)
      api(SECRETARY, dossier(tasks.get(0)) + "/shares", Map.of("reader", "agency:" + readers.get(n), "right", "READ", "reason", reasons.get(n)));
    api(SECRETARY, dossier(tasks.get(1)) + "/level", Map.of("level", 2, "reason", reasons.get(0)));
    api(SECRETARY, dossier(tasks.get(2)) + "/circle", Map.of("reason", reasons.get(1)));
    api(SECRETARY, dossier(tasks.get(3)) + "/lowering", Map.of("level", 0, "reason", reasons.get(2)));
    String number = owner.sql("select number from entente.dossier where id = :id::uuid").param("id", tasks.get(4)).query(String.class).single();
    api("laocai.desk", "/api/v1/access-requests", Map.of("asked", number, "right", "READ", "reason", reasons.get(3)));
    api("laocai.desk", "/api/v1/break-glass", Map.of("asked", number, "reason", reasons.get(4)));
    for (String asked : Payload.bundles(payloads, 280).subList(0, 5))
      api(SECRETARY, "/api/v1/access-requests", Map.of("asked", asked, "right", "READ", "reason", reasons.get(5)));
    planted("reason of a share", reasons);
    planted("reasons of level, circle, lowering, request and urgent look", reasons.subList(0, 5));
    planted("what is asked for", Payload.bundles(payloads, 280).subList(0, 5));
    tasks.subList(0, 5).forEach(id -> addresses.add("/dossiers/" + id + "/access"));
    addresses.addAll(List.of("/access-requests", "/dossiers/" + tasks.get(3) + "/lowering"));
  }

  /** A text of which every paragraph is a payload, and why a suggestion of it is refused. */
  void document() {
    StringBuilder text = new StringBuilder("Kế hoạch phối hợp\n\n");
    payloads.forEach(payload -> text.append(payload.text().replaceAll("\\s+", " ").strip()).append("\n\n"));
    String id = taken(text.toString());
    String other = taken("""
        Kết luận hội nghị, người chủ trì yêu cầu các địa phương thực hiện 2 nhiệm vụ sau:
        Thứ nhất, rà soát các quan hệ kết nghĩa đã ký %s, gửi báo cáo về Bộ Ngoại giao trước ngày 30/11/2026.
        Thứ hai, xây dựng kế hoạch ngoại giao kinh tế năm 2027 %s.
        """.formatted(payloads.get(30).text(), payloads.get(60).text()));
    String suggestion = owner.sql("select id::text from entente.suggestion where document = :id::uuid order by n limit 1").param("id", other)
        .query(String.class).single();
    api(SECRETARY, "/api/v1/suggestions/" + suggestion + "/refusal", Map.of("reason", Payload.bundles(payloads, 1_900).getFirst()));
    planted("paragraph of a document", payloads.stream().map(Payload::text).toList());
    planted("reason of a refused suggestion", Payload.bundles(payloads, 1_900).subList(0, 1));
    addresses.addAll(
        List.of("/documents/" + id, "/suggestions/" + suggestion, "/documents", "/documents/" + other, "/documents/" + other + "/acceptance"));
  }

  private String taken(String text) {
    String name = URLEncoder.encode(payloads.get(text.length() % payloads.size()).text(), StandardCharsets.UTF_8);
    return taken(page.request().post("/api/v1/documents?fileName=" + name,
        as(SECRETARY).setHeader("Content-Type", "text/plain").setData(text.getBytes(StandardCharsets.UTF_8)))).headers().get("location")
        .replaceAll(".*/", "");
  }

  /** Titles and issuers of guiding documents. */
  void guidance() {
    List<String> titles = Payload.bundles(payloads, 480);
    for (int n = 0; n < titles.size(); n += 5) {
      Map<String, String> named = new LinkedHashMap<>();
      for (int k = n; k < Math.min(n + 5, titles.size()); k++)
        named.put(Language.values()[k - n].tag(), titles.get(k));
      var answer = api(SECRETARY, "/api/v1/guidance",
          Map.of("symbol", (4000 + n) + "-KH/TW", "titles", named, "issuer", payloads.get(n).text().length() > 60 ? "TW" : payloads.get(n).text(),
              "level", 1));
      addresses.add("/guidance/" + answer.headers().get("location").replaceAll(".*/", ""));
    }
    planted("title of a guiding document", titles);
    addresses.add("/guidance");
  }

  /** Names of saved views and tokens, which are a person's own; at most so many of each. */
  void ownThings(int most) {
    page.navigate("/tasks");
    String token = String.valueOf(page.evaluate("() => document.querySelector('meta[name=csrf]').content"));
    List<String> names = payloads.stream().map(Payload::text).filter(text -> text.length() <= 60).limit(most).toList();
    for (String name : names) {
      form("/views", token, Map.of("register", "tasks", "name", name, "query", "q=" + name));
      api(SECRETARY, "/api/v1/tokens", Map.of("name", name, "days", 1));
    }
    planted("name of a saved view", names);
    planted("name of a token", names);
    addresses.addAll(List.of("/tasks", "/security"));
  }

  private void form(String address, String token, Map<String, String> fields) {
    FormData data = FormData.create().set("_csrf", token);
    fields.forEach(data::set);
    taken(page.request().post(address, RequestOptions.create().setForm(data).setMaxRedirects(0)));
  }

  private static String task(String id) {
    return "/api/v1/tasks/" + id;
  }

  private static String dossier(String id) {
    return "/api/v1/dossiers/" + id;
  }

  private APIResponse api(String login, String address, Map<String, ?> body) {
    var options = as(login).setMethod("POST").setHeader("Content-Type", "application/json").setData(JSON.writeValueAsString(body));
    var id = Pattern.compile("/api/v1/(?:tasks|dossiers)/([0-9a-f-]{36})/").matcher(address);
    return taken(page.request().fetch(address, id.find() ? seen(id.group(1), options) : options));
  }

  /** With the present version of the dossier. */
  private RequestOptions seen(String dossier, RequestOptions options) {
    return options.setHeader("If-Match",
        "\"" + owner.sql("select version from entente.dossier where id = :id::uuid").param("id", dossier).query(Long.class).single() + "\"");
  }

  private static RequestOptions as(String login) {
    return RequestOptions.create().setHeader("Authorization",
        "Basic " + Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8)));
  }

  private static APIResponse taken(APIResponse answer) {
    if (answer.status() >= 400)
      throw new AssertionError(answer.url() + " " + answer.status() + " " + answer.text());
    return Objects.requireNonNull(answer);
  }

  private void planted(String field, List<String> texts) {
    String all = String.join("\n", texts);
    planted.merge(field, payloads.stream().filter(payload -> all.contains(payload.text())).count(), Long::sum);
  }
}
