package org.entente.api;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of officers with accounts of the test directory, to the API and to pages. */
record Calls(MockMvcTester mvc) {
  static RequestPostProcessor basic(String login) {
    String credentials = Base64.getEncoder().encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
    return request -> {
      request.addHeader("Authorization", "Basic " + credentials);
      return request;
    };
  }

  MvcTestResult get(String login, String address) {
    return mvc.get().uri(address).with(basic(login)).exchange();
  }

  MvcTestResult send(String login, HttpMethod method, String address, String json, String... headers) {
    var request = mvc.method(method).uri(address).with(basic(login));
    for (int n = 0; n < headers.length; n += 2)
      request = request.header(headers[n], headers[n + 1]);
    return json.isEmpty()
        ? request.exchange()
        : request.contentType(MediaType.APPLICATION_JSON).content(json.getBytes(StandardCharsets.UTF_8)).exchange();
  }

  MvcTestResult post(String login, String address, String json, String... headers) {
    return send(login, HttpMethod.POST, address, json, headers);
  }

  MvcTestResult text(String login, byte[] bytes, String... headers) {
    var request = mvc.post().uri("/api/v1/documents").with(basic(login)).contentType(MediaType.TEXT_PLAIN).content(bytes);
    for (int n = 0; n < headers.length; n += 2)
      request = request.header(headers[n], headers[n + 1]);
    return request.exchange();
  }

  MvcTestResult file(String login, String address, String name, byte[] bytes, String... headers) {
    var request = mvc.post().uri(address).multipart().file(new MockMultipartFile("file", name, "application/octet-stream", bytes)).with(basic(login));
    for (int n = 0; n < headers.length; n += 2)
      request = request.header(headers[n], headers[n + 1]);
    return request.exchange();
  }

  MvcTestResult page(String login, HttpMethod method, String address, String... parameters) {
    var request = mvc.method(method).uri(address).with(user(login).roles("OFFICER")).with(csrf());
    for (int n = 0; n < parameters.length; n += 2)
      request = request.param(parameters[n], parameters[n + 1]);
    return request.exchange();
  }

  /** The value of a field of a JSON answer that is a plain text or number. */
  static String field(MvcTestResult answer, String name) throws Exception {
    String body = answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    var found = java.util.regex.Pattern.compile("\"" + name + "\":\"?([^\",}]*)").matcher(body);
    if (!found.find())
      throw new AssertionError(name + " is not in " + body);
    return found.group(1);
  }
}
