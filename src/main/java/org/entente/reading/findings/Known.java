package org.entente.reading.findings;

import org.jspecify.annotations.Nullable;

/**
 * A spelling of somebody or something known.
 *
 * @param name     the name to show
 * @param id       its id in a register
 * @param pillar   of a body
 * @param national whether every state has such a body
 * @param spelling this spelling
 * @param titled   whether the spelling is only the name when an office stands before it
 */
record Known(String name, @Nullable String id, @Nullable String pillar, boolean national, String spelling,
    boolean titled) {}
