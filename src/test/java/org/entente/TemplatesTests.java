package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates and style sheets may hold: no words, no direction, nothing that the content security policy would refuse. */
class TemplatesTests {
  private static final Pattern SPOKEN = Pattern.compile("\\s(?:aria-label|placeholder|title|alt)=\"(?!\\$\\{)[^\"]*\\p{L}[^\"]*\"");

  static Stream<Path> templates() throws IOException {
    return files(Path.of("src/main/jte"));
  }

  static Stream<Path> styleSheets() throws IOException {
    return files(Path.of("src/main/resources/static/css"));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holdNoWords(Path template) throws IOException {
    var text = Files.readString(template);
    assertThat(new Words(text).left()).doesNotContainPattern("\\p{L}{2}");
    assertThat(text).doesNotContainPattern(SPOKEN);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void holdNoStyleAndNoScriptOfTheirOwn(Path template) throws IOException {
    var text = Files.readString(template);
    assertThat(text).doesNotContainPattern("\\sstyle=").doesNotContainPattern("\\son[a-z]+=").doesNotContain("hx-on").doesNotContain("$unsafe");
    assertThat(text).doesNotContainPattern("<script(?![^>]*(src|nonce)=)").doesNotContain("javascript:");
  }

  @ParameterizedTest
  @MethodSource("templates")
  void everyFormThatChangesSomethingSendsTheToken(Path template) throws IOException {
    for (var form : Files.readString(template).split("<form\\b", -1)) {
      if (form.matches("(?s)[^>]*method=\"post\".*"))
        assertThat(form).as(template.toString()).containsAnyOf("ui.csrf", "_csrf");
    }
  }

  /** A newline at the end would stand as a space inside the text. */
  @ParameterizedTest
  @ValueSource(strings = {"ui/words", "ui/sym", "ui/text", "reading/_finding"})
  void partsInsideALineEndWithoutOne(String part) throws IOException {
    assertThat(Files.readString(Path.of("src/main/jte", part + ".jte"))).doesNotEndWith("\n");
  }

  @ParameterizedTest
  @MethodSource("styleSheets")
  void knowNoDirection(Path sheet) throws IOException {
    var rules = Files.readString(sheet).replaceAll("(?s)/\\*.*?\\*/", "");
    assertThat(rules).doesNotContainPattern("\\b(left|right)\\b").doesNotContainPattern("https?:|@import");
  }

  @Test
  void theReaderOfTemplatesFindsWords() {
    assertThat(new Words("<p class=\"x\">${page.text(\"a{b\")}</p>@template.ui.head(page = page, above = @`<b>lost ${a}</b>`)").left())
        .contains("lost")
        .doesNotContain("page");
  }

  private static Stream<Path> files(Path tree) throws IOException {
    try (var walk = Files.walk(tree)) {
      return walk.filter(Files::isRegularFile).sorted().toList().stream();
    }
  }

  /** Takes a template apart and keeps what would be read as it stands. */
  private static final class Words {
    private final String text;
    private final StringBuilder left = new StringBuilder();
    private int at;

    Words(String text) {
      this.text = text.replaceAll("(?s)<%--.*?--%>", "").replaceAll("(?m)^@(import|param) .*$", "").replaceAll("(?s)<kbd\\b.*?</kbd>", "")
          .replaceAll("<!doctype html>|(?<=[> ·])Entente(?=<)|@(else|endif|endfor|raw|endraw)\\b(?!if)", " <b>");
    }

    String left() {
      markup(false);
      return left.toString();
    }

    private void markup(boolean inside) {
      while (at < text.length()) {
        if (inside && text.charAt(at) == '`') {
          at++;
          return;
        }
        if (text.startsWith("${", at) || text.startsWith("!{", at))
          code('{', '}');
        else if (text.startsWith("@template.", at) || text.startsWith("@if(", at) || text.startsWith("@for(", at) || text.startsWith("@elseif(", at))
          code('(', ')');
        else if (text.charAt(at) == '<')
          tag();
        else
          left.append(text.charAt(at++));
      }
    }

    private void tag() {
      boolean quoted = false;
      while (at < text.length() && (quoted || text.charAt(at) != '>')) {
        quoted ^= text.charAt(at) == '"';
        if (text.startsWith("${", at))
          code('{', '}');
        else
          at++;
      }
      at++;
      left.append(' ');
    }

    private void code(char open, char close) {
      at = text.indexOf(open, at) + 1;
      for (int depth = 1; depth > 0 && at < text.length();) {
        char c = text.charAt(at);
        if (text.startsWith("@`", at)) {
          at += 2;
          markup(true);
          continue;
        }
        if (c == '"')
          string();
        depth += c == open ? 1 : c == close ? -1 : 0;
        at++;
      }
    }

    private void string() {
      for (at++; text.charAt(at) != '"'; at++) {
        if (text.charAt(at) == '\\')
          at++;
      }
    }
  }
}
