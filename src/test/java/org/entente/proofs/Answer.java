package org.entente.proofs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;

import org.springframework.mock.web.MockHttpServletResponse;

/**
 * What came back, without what is new in every answer: the nonce, the form token, the id that was asked for.
 *
 * @param text status, headers and body
 */
record Answer(int status, String text) {
  private static final Pattern MARKS = Pattern.compile("c0dec0de-000\\d-4000-8000-0*(\\d+)|MX(\\d{4})N|mxk(\\d{4})");

  static Answer of(MockHttpServletResponse response, String asked) {
    StringBuilder text = new StringBuilder().append(response.getStatus()).append('\n');
    response.getHeaderNames().stream().sorted().filter(name -> !name.equals("Set-Cookie"))
        .forEach(name -> text.append(name).append(": ").append(response.getHeaders(name)).append('\n'));
    text.append(body(response.getContentAsByteArray()));
    return new Answer(response.getStatus(), plain(text.toString(), asked));
  }

  static String plain(String text, String asked) {
    String plain = text.replaceAll("nonce-[\\w-]+", "nonce").replaceAll("nonce=\"[^\"]*\"|\"challenge\":\"[^\"]*\"", "nonce").replaceAll(
        "[\\w-]{60,}|ent_[\\w-]{40,}",
        "token");
    return asked.isEmpty() ? plain : plain.replace(asked, "ASKED");
  }

  /** The same without moments of time, which two worlds do not share to the second, and without numbers of closed series, which tell nothing. */
  Answer timeless() {
    return new Answer(status,
        text.replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?", "MOMENT")
            .replaceAll("\\d{1,2}:\\d\\d", "TIME")
            .replaceAll("-(P?R|CR?)\\d{6}\\b", "-CLOSED").replaceAll("Content-Length: \\[\\d+]\\n", ""));
  }

  /** A text, or the parts of a workbook without the moment it was written. */
  private static String body(byte[] bytes) {
    if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K')
      return new String(bytes, StandardCharsets.UTF_8);
    StringBuilder parts = new StringBuilder();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
        if (!part.getName().equals("docProps/core.xml"))
          parts.append(part.getName()).append('\n').append(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parts.toString();
  }

  /** The numbers of the matters that it names, by id, register number or canary. */
  Set<Integer> named() {
    Set<Integer> found = new TreeSet<>();
    var marks = MARKS.matcher(text);
    while (marks.find())
      found.add(Integer.valueOf(marks.group(1) != null ? marks.group(1) : marks.group(2) != null ? marks.group(2) : marks.group(3)));
    return found;
  }

  boolean isDone() {
    return status < 400;
  }

  boolean isMissing() {
    return status == 404 || status == 403;
  }
}
