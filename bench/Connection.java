import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One client's connection, kept open from request to request. It does as little as HTTP/1.1 allows, so that what is measured is the server and
 * not the client beside it: a good HTTP client takes a third of a millisecond of the same two cores for each request.
 */
final class Connection implements AutoCloseable {
  private static final int WAIT = 60_000;
  private final int port;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  Connection(int port) throws IOException {
    this.port = port;
    open();
  }

  /** What came back. */
  record Answer(int status, List<String> headers, String body) {
    boolean isGood() {
      return status / 100 == 2;
    }

    /** All values of a header. */
    List<String> all(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream().filter(h -> h.toLowerCase(Locale.ROOT).startsWith(start)).map(h -> h.substring(start.length()).strip()).toList();
    }

    Optional<String> one(String name) {
      return all(name).stream().findFirst();
    }
  }

  /** Reads an address; headers are whole lines such as {@code Cookie: …}. */
  Answer get(String path, String... headers) throws IOException {
    return send("GET", path, null, headers);
  }

  /** Sends a text in UTF-8. */
  Answer post(String path, String body, String... headers) throws IOException {
    return send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers);
  }

  private Answer send(String method, String path, byte[] body, String... headers) throws IOException {
    StringBuilder head = new StringBuilder(300).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: localhost:").append(port).append("\r\n");
    for (String header : headers)
      head.append(header).append("\r\n");
    if (body != null)
      head.append("Content-Length: ").append(body.length).append("\r\n");
    var whole = new ByteArrayOutputStream(1024);
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    if (body != null)
      whole.writeBytes(body);
    try {
      out.write(whole.toByteArray());
      return read();
    } catch (IOException e) {
      close();
      open(); // the next request has a connection again; this one failed
      throw e;
    }
  }

  private Answer read() throws IOException {
    int status = Integer.parseInt(line().substring(9, 12));
    List<String> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line())
      headers.add(line);
    var head = new Answer(status, headers, "");
    byte[] body = new byte[0];
    if (head.one("Transfer-Encoding").isPresent())
      body = chunks();
    else if (head.one("Content-Length").isPresent())
      body = in.readNBytes(Integer.parseInt(head.one("Content-Length").get()));
    if (head.one("Connection").filter("close"::equalsIgnoreCase).isPresent()) {
      close();
      open();
    }
    return new Answer(status, headers, new String(body, StandardCharsets.UTF_8));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream(16_384);
    for (int size = size(); size > 0; size = size()) {
      body.writeBytes(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private int size() throws IOException {
    return Integer.parseInt(line().split(";")[0].strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0)
        throw new EOFException("the server closed the connection");
      if (c != '\r')
        line.append((char) c);
    }
    return line.toString();
  }

  private void open() throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(WAIT);
    in = new BufferedInputStream(socket.getInputStream(), 16_384);
    out = socket.getOutputStream();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
