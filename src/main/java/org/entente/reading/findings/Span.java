package org.entente.reading.findings;

import org.entente.reading.Finding;

/** A finding together with the words it covers, the second exclusive. */
record Span(int from, int to, Finding finding) {

  boolean covers(int word) {
    return from <= word && word < to;
  }

  boolean meets(int start, int end) {
    return from < end && start < to;
  }
}
