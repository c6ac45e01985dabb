package org.entente.database;

/**
 * Whether other processes may work on the database of this one.
 *
 * @param alone whether it is known that none does: the embedded server was started here
 */
public record Company(boolean alone) {}
