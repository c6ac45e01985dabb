package org.entente.documents;

/**
 * A document found by its text or by its story.
 *
 * @param sha256 of its trimmed text
 */
public record Recognised(String sha256, Document document) {}
