package org.entente.ui;

import java.io.BufferedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** Renders the templates compiled with the application: the view {@code tasks/show} is {@code src/main/jte/tasks/show.jte}. */
@Component
class Views implements ViewResolver, Ordered {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Views.class.getClassLoader(), "org.entente");
  private final Pages pages;

  Views(Pages pages) {
    this.pages = pages;
    engine.setTrimControlStructures(true);
  }

  @Override
  public @Nullable View resolveViewName(String name, Locale locale) {
    var template = name + ".jte";
    return engine.hasTemplate(template) ? new Template(template) : null;
  }

  /** A template as a view that says what it makes: without that, the negotiating resolver takes the next one that does. */
  private final class Template implements View {
    private final String name;

    Template(String name) {
      this.name = name;
    }

    @Override
    public String getContentType() {
      return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
      Views.this.render(name, model, request, response);
    }
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE - 100;
  }

  private void render(String template, @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws Exception {
    var values = new HashMap<String, Object>(model == null ? Map.of() : model);
    values.put("page", pages.of(request));
    var output = new Utf8ByteOutput();
    engine.render(template, values, output);
    response.setLocale(pages.of(request).language().locale());
    response.setContentType(MediaType.TEXT_HTML_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setContentLength(output.getContentLength());
    // a page is thousands of pieces, and each write passes several wrappers
    var whole = new BufferedOutputStream(response.getOutputStream(), 1 << 16);
    output.writeTo(whole::write);
    whole.flush();
  }
}
