package org.entente.signin;

import java.time.Instant;
import java.util.Optional;

import org.entente.ui.Page;

/**
 * A session as its person sees it.
 *
 * @param handle names it, and opens nothing
 * @param device browser and system in words
 * @param address signed in from
 * @param since when the person signed in
 * @param seen when it was last used, to the minute
 * @param here whether it is this one
 */
public record OpenSession(String handle, String device, String address, Instant since, Instant seen, boolean here) {
  static OpenSession of(KeptSession session, Page page, String here) {
    String agent = Optional.<String>ofNullable(session.getAttribute(KeptSession.AGENT)).orElse("");
    String address = Optional.<String>ofNullable(session.getAttribute(KeptSession.ADDRESS)).orElse("");
    return new OpenSession(session.handle(), device(agent, page), address, session.since(), session.getLastAccessedTime(),
        session.getId().equals(here));
  }

  static String device(String agent, Page page) {
    String browser = DeviceName.browser(agent).orElseGet(() -> page.text("signin.device.browser"));
    return DeviceName.system(agent).map(system -> page.text("signin.device", browser, system)).orElse(browser);
  }
}
