package org.entente.sharing;

import org.jspecify.annotations.Nullable;

/**
 * Letting somebody in, as it is written in a form or sent to the API.
 *
 * @param reader who: agency:CODE, unit:CODE/CODE, group:CODE or person:ID
 * @param right READ, CONTRIBUTE or MANAGE
 * @param until last day, as in 2027-03-31; left out for no end
 * @param reason why, in the officer's words
 */
record Grant(@Nullable String reader, @Nullable String right, @Nullable String until, @Nullable String reason) {}
