package org.entente.api;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a string of a JSON body through the guard of {@link Characters}. */
final class GuardedText extends StdScalarDeserializer<String> {
  private static final long serialVersionUID = 1L;

  GuardedText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser parser, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(parser, context);
    Characters.check(name(parser.streamReadContext()), text);
    return text;
  }

  /** The field, also for an element of a list. */
  private static String name(TokenStreamContext place) {
    for (TokenStreamContext at = place; at != null; at = at.getParent()) {
      if (at.currentName() != null)
        return at.currentName();
    }
    return "";
  }
}
