package org.entente.administration;

/**
 * What a merger takes along, in numbers of the directory. Dossiers are not counted: how many there are is nothing that an administrator learns.
 *
 * @param seats that are held there and go on in the successor
 * @param units that become units of the successor
 * @param groups in which the successor takes its place
 * @param subordinates whose superior the successor becomes
 */
record MergerPreview(int seats, int units, int groups, int subordinates) {}
