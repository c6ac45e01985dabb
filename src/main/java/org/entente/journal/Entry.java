package org.entente.journal;

import java.time.Instant;
import java.util.Map;

import org.entente.agencies.PersonId;

/**
 * One entry.
 *
 * @param fact the simple name of the fact, such as TaskAssigned
 * @param payload what the fact carried, and the seat it was done from
 */
public record Entry(long id, long version, String fact, PersonId officer, Instant at, Map<String, Object> payload) {}
