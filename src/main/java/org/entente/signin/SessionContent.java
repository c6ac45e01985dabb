package org.entente.signin;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;

import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;

/**
 * Reads what a session keeps, and makes nothing of it but times, texts, collections and what Spring Security keeps of a sign-in: bytes in the
 * table can bring no other class to life. What an older version wrote and this one cannot read is taken as not there, and the person signs in again.
 */
final class SessionContent implements Converter<byte[], Object> {
  private static final ObjectInputFilter FILTER = ObjectInputFilter.Config.createFilter(
      "maxdepth=30;maxrefs=5000;maxbytes=200000;java.lang.*;java.util.*;java.time.*;java.util.concurrent.CopyOnWriteArrayList;"
          + "org.springframework.security.**;org.springframework.web.servlet.FlashMap;org.springframework.util.LinkedMultiValueMap;"
          + "org.springframework.util.MultiValueMapAdapter;!*");

  @Override
  @SuppressWarnings("NullAway") // Spring's method may give null: its type argument says so, which is not read here
  public @Nullable Object convert(byte[] bytes) {
    try (var objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(FILTER);
      return objects.readObject();
    } catch (IOException | ClassNotFoundException unreadable) {
      return null;
    }
  }
}
