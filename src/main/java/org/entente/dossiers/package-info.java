/**
 * The register beneath all registers: number, home agency, level, shares, visibility and version of every dossier, and
 * the facts that its deeds publish. It knows kinds by number and word only, never what is in them.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "text"})
package org.entente.dossiers;
