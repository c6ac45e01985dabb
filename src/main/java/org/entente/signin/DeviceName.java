package org.entente.signin;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a browser and its system are called, by what the browser says of itself. Only names, for a person to know their devices again. */
final class DeviceName {
  private static final Map<String, String> BROWSERS = ordered("Edg/", "Edge", "OPR/", "Opera", "coc_coc_browser", "Cốc Cốc", "SamsungBrowser/",
      "Samsung Internet", "FxiOS", "Firefox", "Firefox/", "Firefox", "CriOS", "Chrome", "Chrome/", "Chrome", "Safari/", "Safari", "curl/", "curl");
  private static final Map<String, String> SYSTEMS = ordered("iPhone", "iPhone", "iPad", "iPad", "Android", "Android", "Windows", "Windows", "CrOS",
      "ChromeOS", "Mac OS X", "macOS", "Linux", "Linux");

  private DeviceName() {}

  /** The browser's name. */
  static Optional<String> browser(String agent) {
    return first(BROWSERS, agent);
  }

  /** The system's name. */
  static Optional<String> system(String agent) {
    return first(SYSTEMS, agent);
  }

  private static Optional<String> first(Map<String, String> names, String agent) {
    return names.entrySet().stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst();
  }

  private static Map<String, String> ordered(String... pairs) {
    var names = new LinkedHashMap<String, String>();
    for (int n = 0; n < pairs.length; n += 2)
      names.put(pairs[n], pairs[n + 1]);
    return names;
  }
}
