package org.entente.proofs;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.boot.webmvc.test.autoconfigure.SpringBootMockMvcBuilderCustomizer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Sends a line of the table of handlers as an actor: to the API by token, to the pages as somebody who has signed in. */
record Caller(MockMvcTester mvc) {
  /** The usual requests without the record of each, which would fill the memory. */
  static Caller of(WebApplicationContext context) {
    var all = new SpringBootMockMvcBuilderCustomizer(context);
    all.setPrint(MockMvcPrint.NONE);
    return new Caller(MockMvcTester.from(context, builder -> {
      all.customize(builder);
      return builder.apply(SecurityMockMvcConfigurers.springSecurity()).build();
    }));
  }

  /** The answer to a line with its address and body filled, without the id that was asked for. */
  Answer call(Actor actor, HandlerRow row, String address, String body, long version, String asked, String... headers) {
    var request = body.equals("file")
        ? MockMvcRequestBuilders.multipart(URI.create(address)).file(new MockMultipartFile("file", "proof.txt", "text/plain", "Proof.".getBytes()))
        : MockMvcRequestBuilders.request(row.method(), URI.create(address));
    sign(request, actor, row.isApi());
    for (int n = 0; n < headers.length; n += 2)
      request.header(headers[n], headers[n + 1]);
    if (row.method() != HttpMethod.GET)
      write(request, row.isApi(), body, version);
    return Answer.of(mvc.perform(request).getResponse(), asked);
  }

  private static void sign(AbstractMockHttpServletRequestBuilder<?> request, Actor actor, boolean api) {
    if (!api)
      request.with(csrf());
    if (actor.is("anonymous"))
      return;
    if (api) {
      request.header("Authorization", "Bearer " + World.token(actor));
      return;
    }
    request.with(user(actor.person()).roles("OFFICER"));
    if (!actor.login().equals(actor.person()))
      request.header("Entente-Seat", World.id("seat", actor.login()).toString());
  }

  private static void write(AbstractMockHttpServletRequestBuilder<?> request, boolean api, String body, long version) {
    if (api)
      request.header("If-Match", "\"" + version + "\"");
    else
      request.param("version", String.valueOf(version));
    if (body.equals("text"))
      request.contentType(MediaType.TEXT_PLAIN).content("Một câu.".getBytes(StandardCharsets.UTF_8));
    else if (body.startsWith("{"))
      request.contentType(MediaType.APPLICATION_JSON).content(body.getBytes(StandardCharsets.UTF_8));
    else if (body.contains("="))
      for (String pair : body.split("&")) {
        String[] field = pair.split("=", 2);
        request.param(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
      }
  }
}
