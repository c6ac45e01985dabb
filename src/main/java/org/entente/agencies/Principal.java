package org.entente.agencies;

/** Who a dossier can be visible to: an agency, a unit, a group or a person, by one number. */
public record Principal(int value) {}
