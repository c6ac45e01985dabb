package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.entente.database.Installation;
import org.entente.text.Language;
import org.entente.text.Messages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A passkey is made and used in Chromium with a device of its own that the browser only pretends to have. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {"entente.demo=true", "entente.command=serve"})
@ContextConfiguration(initializers = Installation.class)
@Import(Browsing.class)
class PasskeyBrowserTests {
  @Autowired
  Browsing browsing;
  @Autowired
  Messages messages;

  @Test
  void anOfficerMakesAPasskeySignsInConfirmsWithItAndRemovesIt() {
    String here = browsing.address().replace("127.0.0.1", "localhost");
    Page page = browsing.open("", Language.VI);
    CDPSession devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    String device = device(devices);
    page.navigate(here + "/sign-in");
    page.fill("#login", "vufo.desk");
    page.fill("#password", "demo");
    page.click(".signin-form button");
    page.waitForURL(url -> !url.contains("/sign-in"));
    page.navigate(here + "/security/passkeys/new");
    present(devices, device, false);
    page.fill("#name", "Máy ở cơ quan");
    page.click("form[data-passkey] button");
    assertThat(page.locator("[data-passkey-failed]")).isVisible();
    present(devices, device, true);
    page.click("form[data-passkey] button");
    page.waitForURL(here + "/security");
    assertThat(page.locator("a[href^='/security/passkeys/'] .text")).hasText("Máy ở cơ quan");
    signOut(page, here);
    page.navigate(here + "/sign-in?back=/confirm?back%3D/security");
    page.click("form[action='/sign-in/passkey'] button");
    page.waitForURL(here + "/confirm?back=/security");
    page.click("form[action='/confirm/passkey'] button");
    page.waitForURL(here + "/security");
    page.click("form[action$='/removal'][action*='/passkeys/'] button");
    page.waitForURL(here + "/security");
    signOut(page, here);
    page.click("form[action='/sign-in/passkey'] button");
    page.waitForURL(here + "/sign-in?refused=passkey");
    assertThat(page.locator(".errors")).hasText(messages.text(Language.VI, "signin.passkeys.refused"));
    browsing.close(page);
    assertThat(browsing.complaints()).allMatch(said -> said.startsWith("asked elsewhere: " + here));
  }

  /** A device that keeps passkeys, knows its person and does as told; gives its name. */
  private static String device(CDPSession devices) {
    JsonObject options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    JsonObject asked = new JsonObject();
    asked.add("options", options);
    return devices.send("WebAuthn.addVirtualAuthenticator", asked).get("authenticatorId").getAsString();
  }

  /** Whether the finger on the device is its person's. */
  private static void present(CDPSession devices, String device, boolean right) {
    JsonObject asked = new JsonObject();
    asked.addProperty("authenticatorId", device);
    asked.addProperty("isUserVerified", right);
    devices.send("WebAuthn.setUserVerified", asked);
  }

  private static void signOut(Page page, String here) {
    page.navigate(here + "/security");
    page.evaluate("document.querySelector('form[action=\"/sign-out\"]').submit()");
    page.waitForURL(here + "/sign-in");
  }
}
