package org.entente.api;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** A request whose body is read once, up to a limit, and can be read again for work that is tried again. */
final class Rereadable extends HttpServletRequestWrapper {
  private final byte[] body;

  Rereadable(HttpServletRequest request, int most) throws IOException {
    super(request);
    boolean announced = request.getContentLengthLong() > most;
    body = announced ? new byte[0] : request.getInputStream().readNBytes(most + 1);
    if (announced || body.length > most)
      throw new Refused(Refusals.tooLarge("file"));
  }

  byte[] body() {
    return body;
  }

  @Override
  public ServletInputStream getInputStream() {
    var bytes = new ByteArrayInputStream(body);
    return new ServletInputStream() {
      @Override
      public int read() {
        return bytes.read();
      }

      @Override
      public int read(byte[] into, int from, int most) {
        return bytes.read(into, from, most);
      }

      @Override
      public boolean isFinished() {
        return bytes.available() == 0;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new IllegalStateException("read at once");
      }
    };
  }

  @Override
  public BufferedReader getReader() {
    String named = getCharacterEncoding();
    return new BufferedReader(new InputStreamReader(getInputStream(), named == null ? StandardCharsets.UTF_8 : Charset.forName(named)));
  }
}
