package org.entente.reading;

import org.jspecify.annotations.Nullable;

/**
 * The entry of a register that a finding speaks of.
 *
 * @param kind {@code PERSON}, {@code AGENCY}, {@code TERRITORY} or {@code GUIDING_DOCUMENT}
 * @param id   its id, null for an entry that the directory knows only by name
 * @param name its name in the register
 */
public record Reference(String kind, @Nullable String id, String name) {}
