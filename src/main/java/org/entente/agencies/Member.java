package org.entente.agencies;

import java.util.UUID;

import org.entente.text.LocalizedText;

/**
 * Who can be named in a circle: a unit, or a person who sits in an agency today.
 *
 * @param id of the unit or person
 * @param agency where the unit is or the person sits; a person of several seats is there once for each agency
 */
public record Member(UUID id, Principal principal, AgencyId agency, LocalizedText names, boolean unit) {}
