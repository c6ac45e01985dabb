package org.entente.reading;

import java.util.UUID;

/**
 * A finding kept with a document.
 *
 * @param id its id
 * @param finding what was found; {@code refersTo} as it stood when the text was read
 */
record KeptFinding(UUID id, Finding finding) {}
