package org.entente.proofs;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/** What somebody tries one after the other, chosen by chance among all handlers and all channels, on hidden, seen and missing dossiers. */
final class Script {
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([\\w-]+)\"|cursor=([\\w-]+)|before=([\\w-]+)");
  // what an insider may not do, for it would open to the observers what is hidden from them
  private static final String WIDENING = ".*(acceptance|share|sharing|handling|circle|level|break|request|access).*";
  private static final List<HandlerRow> HANDLERS = HandlerRow.all().stream().filter(row -> !row.address().contains("break-glass"))
      .toList(); // whoever breaks the glass sees what was hidden
  private static final List<HandlerRow> INSIDE = HANDLERS.stream().filter(row -> !row.names().isEmpty() && !row.address().matches(WIDENING)).toList();
  private static final List<HandlerRow> CHANNELS = Tables.lines("channels").stream().map(line -> line.split("\\s+", 4))
      .map(word -> new HandlerRow(HttpMethod.valueOf(word[1]), word[2], word[0], word.length > 3 ? word[3] : "")).toList();
  private final Random chance;
  private final List<Matter> hidden;
  private final List<Matter> seen;
  private String cursor = "none";

  Script(long seed, List<Matter> hidden, List<Matter> seen) {
    chance = new Random(seed);
    this.hidden = hidden;
    this.seen = seen;
  }

  /** A request as it is sent to both worlds. */
  record Step(HandlerRow row, String address, String body, long version, String asked, String... headers) {
    @Override
    public String toString() {
      return row.method() + " " + address + " " + body;
    }
  }

  /** Which dossier is asked for: hidden as often as seen, now and then one that never was. */
  @Nullable
  Matter matter() {
    int which = chance.nextInt(20);
    return which < 9 ? one(hidden) : which < 18 ? one(seen) : null;
  }

  Actor actor(List<Actor> observers) {
    return one(observers);
  }

  int length() {
    return 6 + chance.nextInt(7);
  }

  Step step(Actor actor, @Nullable Matter matter, long version) {
    var filling = new Filling(actor, matter);
    boolean channel = chance.nextBoolean();
    HandlerRow row = one(channel ? CHANNELS : HANDLERS);
    String asked = channel && matter != null ? matter.id().toString() : filling.asked(row);
    String address = channel ? filling.fill(row.address(), true, one(seen), cursor, chance) : filling.fill(row.address(), asked);
    String body = channel ? filling.fill(row.body(), false, one(seen), cursor, chance) : filling.fill(row.body(), asked);
    if (row.method() == HttpMethod.GET)
      return body.contains("=") ? new Step(row, address, "", version, asked, body.split("=", 2)) : new Step(row, address, "", version, asked);
    return row.isApi() && chance.nextInt(4) == 0
        ? new Step(row, address, body, version, asked, "Idempotency-Key", "key-" + chance.nextInt(3))
        : new Step(row, address, body, version, asked);
  }

  /** A deed or a look of somebody who sees the dossier. */
  Step inside(Actor insider, Matter matter, long version) {
    var filling = new Filling(insider, matter);
    HandlerRow row = one(INSIDE);
    String asked = filling.asked(row);
    return new Step(row, filling.fill(row.address(), asked), filling.fill(row.body(), asked), version, asked);
  }

  /** Opens one more hidden dossier. */
  static Step opening(long seed) {
    var row = new HandlerRow(HttpMethod.POST, "/api/v1/tasks", "officer", "");
    return new Step(row, row.address(), "{\"title\":\"mxk9998 " + seed + "\",\"lead\":\"MXC\",\"level\":2}", 1, "");
  }

  /** Keeps what the answer gives to go on with. */
  void after(Answer answer) {
    var next = NEXT.matcher(answer.text());
    if (next.find())
      cursor = next.group(1) != null ? next.group(1) : next.group(2) != null ? next.group(2) : next.group(3);
  }

  private <T> T one(List<T> all) {
    return all.get(chance.nextInt(all.size()));
  }
}
