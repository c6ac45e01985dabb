package org.entente.reading;

import java.util.List;

/**
 * What a source text says.
 *
 * @param findings    in the order of the text
 * @param suggestions in the order of the text
 */
public record Reading(List<Finding> findings, List<Suggestion> suggestions) {}
