package org.entente.ui;

/**
 * Where a deed is done.
 *
 * @param href address of its page
 * @param words a verb
 * @param first whether it is what one mostly comes for
 */
public record Link(String href, String words, boolean first) {
  /** One among others. */
  public Link(String href, String words) {
    this(href, words, false);
  }
}
