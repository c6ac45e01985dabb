package org.entente.documents;

import java.util.Set;

/** What gives a machine's translation away in a text's own frame; without such a sign nothing is claimed. */
final class MachineTranslation {
  // A portal of this address translates its Vietnamese pages by machine; Vietnamese is the original, these are the others it serves here.
  private static final String PORTAL = "://www.vietnam.vn/";
  private static final Set<String> TRANSLATED = Set.of("ar", "fa", "ur", "en", "fr", "zh", "ru");

  private MachineTranslation() {}

  static boolean isKnownOf(Layout layout) {
    String url = layout.sourceUrl();
    return url != null && layout.language() != null && TRANSLATED.contains(layout.language())
        && (url.contains(PORTAL) || url.contains("://vietnam.vn/"));
  }
}
