package org.entente.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

import org.entente.access.Officer;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What makes two requests the same: who acts from where, method, address, version, and everything in the body. */
final class Fingerprint {
  private final MessageDigest digest;

  private Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String of(HttpServletRequest request, Officer officer) throws IOException {
    var print = new Fingerprint();
    print.add(officer.seat().id(), request.getMethod(), request.getRequestURI(), request.getQueryString(), request.getHeader(HttpHeaders.IF_MATCH));
    if (request instanceof MultipartHttpServletRequest parts) {
      print.addParts(parts);
    } else if (request instanceof Rereadable whole) {
      print.digest.update(whole.body());
    }
    return HexFormat.of().formatHex(print.digest.digest());
  }

  // the boundary between parts is new each time, so the parts are compared and not the bytes between them
  private void addParts(MultipartHttpServletRequest request) throws IOException {
    new TreeMap<>(request.getParameterMap()).forEach((name, values) -> add(name, String.join("\n", values)));
    for (var entry : new TreeMap<>(request.getMultiFileMap()).entrySet()) {
      for (MultipartFile file : entry.getValue()) {
        add(entry.getKey(), file.getOriginalFilename(), file.getSize());
        try (InputStream content = new DigestInputStream(file.getInputStream(), digest)) {
          content.transferTo(OutputStream.nullOutputStream());
        }
      }
    }
  }

  private void add(@Nullable Object... values) {
    for (Object value : values) {
      digest.update(String.valueOf(value).getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
  }
}
