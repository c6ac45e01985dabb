package org.entente.documents;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

/**
 * What gives a machine's translation away: a Vietnamese site that serves a text in a language which no Vietnamese newsroom writes. Without
 * such a sign nothing is claimed here; texts that are known by what they say are marked beside this ({@code known_text}).
 */
final class MachineTranslation {
  private static final Set<String> WRITTEN_THERE = Set.of("vi", "en", "fr", "zh", "ru", "es", "ja", "ko", "de", "lo", "km");
  // This portal has its Vietnamese pages translated, English included.
  private static final String PORTAL = "vietnam.vn";

  private MachineTranslation() {}

  static boolean isKnownOf(Layout layout) {
    String language = layout.language();
    String host = layout.sourceUrl() == null ? "" : host(layout.sourceUrl());
    if (language == null || !(host.equals(PORTAL) || host.endsWith(".vn")))
      return false;
    boolean portal = host.equals(PORTAL) || host.endsWith("." + PORTAL);
    return portal ? !language.equals("vi") : !WRITTEN_THERE.contains(language);
  }

  private static String host(String url) {
    try {
      String host = new URI(url).getHost();
      return host == null ? "" : host.toLowerCase(java.util.Locale.ROOT);
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
