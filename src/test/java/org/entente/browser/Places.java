package org.entente.browser;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the running demonstration, each with one address that {@code mofa.secretary} can open, or who {@link #login} says. */
@TestComponent
class Places {
  private static final String NO_PAGES = "/error|/tasks/export|/tasks/\\{id}/files/\\{file}|/notifications/\\{dossier}|/sign-in/openid.*|/api/.*|.*/export.*";
  private final RequestMappingHandlerMapping handlers;
  private final JdbcClient owner;

  Places(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers, @Qualifier("owner") javax.sql.DataSource owner) {
    this.handlers = handlers;
    this.owner = JdbcClient.create(owner);
  }

  /** The patterns of all handlers that show a page. */
  TreeSet<String> patterns() {
    return handlers.getHandlerMethods().entrySet().stream()
        .filter(e -> e.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
        .filter(e -> !e.getValue().hasMethodAnnotation(ResponseBody.class) && !e.getValue().getBeanType().isAnnotationPresent(RestController.class))
        .flatMap(e -> e.getKey().getPatternValues().stream()).map(p -> p.replaceAll("\\{(\\w+):[^}]*}", "{$1}"))
        .filter(p -> !p.matches(NO_PAGES)).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Addresses by pattern; the last is of nothing. */
  Map<String, String> addresses() {
    String task = one("select t.id::text from entente.task t join entente.dossier d on d.id = t.id where d.home_agency = " + MOFA
        + " and t.stage in (1, 2) and d.level <= 1 and not d.restricted order by (select count(*) from entente.journal j where j.dossier = t.id) desc, t.id limit 1");
    String draft = one("select coalesce((select t.id::text from entente.task t join entente.dossier d on d.id = t.id where d.home_agency = " + MOFA
        + " and t.stage = 0 and d.level <= 1 and not d.restricted order by t.id limit 1), '" + task + "')");
    String document = one(
        "select s.document::text from entente.suggestion s join entente.dossier d on d.id = s.document where s.state = 0 and d.home_agency = "
            + MOFA + " order by d.number limit 1");
    String suggestion = one("select id::text from entente.suggestion where document = '" + document + "' and state = 0 order by n limit 1");
    String guidance = one(
        "select g.id::text from entente.guiding_document g join entente.dossier d on d.id = g.id where g.symbol = '12-CT/TW' limit 1");
    Map<String, String> all = new LinkedHashMap<>();
    for (String plain : new String[]{"/", "/sources", "/work", "/tasks", "/tasks/new", "/documents", "/documents/new", "/guidance", "/guidance/new",
        "/overview",
        "/notifications", "/agencies", "/preferences", "/password", "/confirm", "/access-requests", "/break-glass", "/security",
        "/security/authenticator", "/security/passkeys/new", "/security/tokens/new", "/journal", "/sign-in", "/sign-in/code", "/ui/parts"})
      all.put(plain, plain);
    all.put("/tasks/{id}", "/tasks/" + task);
    all.put("/tasks/{id}/edit", "/tasks/" + draft + "/edit");
    all.put("/tasks/{id}/{deed}", "/tasks/" + task + "/assignment");
    all.put("/journal/{dossier}/{version}", "/journal/" + task + "/1");
    all.put("/journal/{dossier}/{version}/erasure", "/journal/" + task + "/1/erasure");
    all.put("/dossiers/{id}/access", "/dossiers/" + task + "/access");
    all.put("/dossiers/{id}/lowering", "/dossiers/" + task + "/lowering");
    all.put("/documents/{id}", "/documents/" + document);
    all.put("/documents/{id}/acceptance", "/documents/" + document + "/acceptance");
    all.put("/suggestions/{id}", "/suggestions/" + suggestion);
    all.put("/guidance/{id}", "/guidance/" + guidance);
    all.put("/guidance/{id}/edit", "/guidance/" + guidance + "/edit");
    all.put("/security/passkeys/{id}", "/security/passkeys/" + passkey());
    administration(all);
    all.keySet().retainAll(patterns());
    all.put("", "/nowhere");
    return all;
  }

  /** Whose page it is. */
  static String login(String address) {
    return address.startsWith("/administration") ? "admin" : address.endsWith("/erasure") ? "mofa.head" : "mofa.secretary";
  }

  private void administration(Map<String, String> all) {
    String seat = one("select s.id::text from entente.seat s join house.account a on a.person = s.person where a.login = 'mofa.secretary' limit 1");
    for (String plain : new String[]{"", "/agencies", "/agencies/new", "/officers", "/officers/new", "/groups", "/groups/new", "/holidays",
        "/holidays/list",
        "/holidays/removal", "/rules", "/rules/new", "/ceiling", "/ceiling/change"})
      all.put("/administration" + plain, "/administration" + plain);
    for (String part : new String[]{"", "/edit", "/end", "/merger", "/unit"})
      all.put("/administration/agencies/{code}" + part, "/administration/agencies/MOFA" + part);
    for (String part : new String[]{"", "/seat"})
      all.put("/administration/officers/{login}" + part, "/administration/officers/mofa.secretary" + part);
    for (String part : new String[]{"", "/version"})
      all.put("/administration/rules/{country}/{code}" + part, "/administration/rules/VN/TRIP_REPORT" + part);
    for (String part : new String[]{"", "/joining", "/leaving"})
      all.put("/administration/groups/{code}" + part,
          "/administration/groups/" + one("select code from entente.agency_group order by code limit 1") + part);
    all.put("/administration/officers/{login}/{deed}", "/administration/officers/mofa.secretary/password");
    for (String part : new String[]{"/move", "/end"})
      all.put("/administration/officers/{login}/seats/{seat}" + part, "/administration/officers/mofa.secretary/seats/" + seat + part);
  }

  private static final String MOFA = "(select principal from entente.agency where code = 'MOFA')";

  /** A passkey that no device has, for its page to be looked at. */
  private String passkey() {
    owner.sql("insert into house.passkey_holder (login, handle) values ('mofa.secretary', '\\x01') on conflict do nothing").update();
    owner.sql("""
        insert into house.passkey (credential, login, name, public_key, attestation, signatures, backup_eligible, backed_up, transports, made_at)
        values ('\\x01', 'mofa.secretary', 'Máy ở cơ quan — دفتر کا کمپیوٹر', '', '', 0, false, false, '{}', now())
        on conflict do nothing
        """).update();
    return one("select id::text from house.passkey where login = 'mofa.secretary'");
  }

  private String one(String sql) {
    return owner.sql(sql).query((row, n) -> row.getString(1)).single();
  }
}
