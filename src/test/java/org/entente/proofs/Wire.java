package org.entente.proofs;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** A connection to a server over which any bytes can be sent, well formed or not. */
final class Wire implements AutoCloseable {
  private static final int PATIENCE = 5_000;
  private final int port;
  private @Nullable Socket socket;
  private InputStream in = InputStream.nullInputStream();

  Wire(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param status 0 when the server closed without an answer, -1 when it was silent for five seconds
   */
  record Reply(int status, String head, byte[] body) {
    String text() {
      return head + new String(body, StandardCharsets.UTF_8);
    }

    /** The value of a header, or an empty text. */
    String header(String name) {
      return head.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
          .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
    }
  }

  /** Sends a whole request and reads its answer; the connection stays open for the next. */
  Reply send(byte[] request) throws IOException {
    boolean fresh = socket == null;
    Reply reply = exchange(request, false);
    return reply.status() == 0 && !fresh ? exchange(request, false) : reply; // the server had closed an idle connection meanwhile
  }

  /** Sends bytes over a connection of their own, and says that no more will come. */
  Reply last(byte[] request) throws IOException {
    close();
    Reply reply = exchange(request, true);
    close();
    return reply;
  }

  private Reply exchange(byte[] request, boolean last) throws IOException {
    try {
      Socket open = open();
      open.getOutputStream().write(request);
      open.getOutputStream().flush();
      if (last)
        open.shutdownOutput();
      Reply reply = read();
      if (last || reply.header("Connection").equalsIgnoreCase("close"))
        close();
      return reply;
    } catch (SocketTimeoutException e) {
      close();
      return new Reply(-1, "silent for five seconds", new byte[0]);
    } catch (IOException e) {
      close();
      return new Reply(0, "closed: " + e.getMessage(), new byte[0]);
    }
  }

  private Socket open() throws IOException {
    if (socket == null) {
      Socket fresh = new Socket();
      fresh.connect(new InetSocketAddress("localhost", port), PATIENCE);
      fresh.setSoTimeout(PATIENCE);
      fresh.setTcpNoDelay(true);
      in = new BufferedInputStream(fresh.getInputStream(), 1 << 16);
      socket = fresh;
    }
    return socket;
  }

  private Reply read() throws IOException {
    String status = line();
    StringBuilder head = new StringBuilder(status).append('\n');
    long length = -1;
    boolean chunked = false;
    for (String line = line(); !line.isEmpty(); line = line()) {
      head.append(line).append('\n');
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:"))
        length = Long.parseLong(line.substring(15).strip());
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
    }
    int code = Integer.parseInt(status.split(" ")[1]);
    if (code == 100)
      return read();
    byte[] body = code == 204 || code == 304
        ? new byte[0]
        : chunked ? chunks() : length >= 0 ? in.readNBytes((int) length) : in.readAllBytes();
    return new Reply(code, head.toString(), body);
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line().strip(), 16); size > 0; size = Integer.parseInt(line().strip(), 16)) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0)
        throw new EOFException("closed");
      if (c != '\r')
        line.append((char) c);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    if (socket != null)
      socket.close();
    socket = null;
  }
}
