/**
 * How findings are made: each class looks for one kind of thing in the words of a text. Rules are general, the words they look
 * for are tables under {@code /reading}.
 */
@org.jspecify.annotations.NullMarked
package org.entente.reading.findings;
