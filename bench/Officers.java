import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The invented officers who ask: tiny, narrow, broad and all, by how much they see. Each is known by a header. */
final class Officers {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  private Officers() {}

  /** The header of the API. */
  static String basic(String who) {
    return "Authorization: Basic " + Base64.getEncoder().encodeToString(("bench." + who + ":demo").getBytes(StandardCharsets.UTF_8));
  }

  /** Signs in as a person does, by the form; gives the header with the cookie. */
  static String session(Connection connection, String who) throws IOException {
    var form = connection.get("/sign-in");
    Matcher csrf = CSRF.matcher(form.body());
    if (!csrf.find())
      throw new IllegalStateException("no token in the form");
    var answer = connection.post("/sign-in", "login=bench." + who + "&password=demo&_csrf=" + csrf.group(1), cookie(form),
        "Content-Type: application/x-www-form-urlencoded");
    if (answer.one("Location").orElse("").contains("sign-in"))
      throw new IllegalStateException(who + " was not let in");
    return cookie(answer);
  }

  private static String cookie(Connection.Answer answer) {
    return answer.all("Set-Cookie").stream().map(c -> c.split(";")[0]).filter(c -> !c.matches("[^=]+=")).collect(Collectors.joining("; ", "Cookie: ", ""));
  }
}
