/**
 * Who is let in to a dossier of any kind, on what ground and by whom: shares, the closed circle, the level, asking for access, and the urgent
 * look. It is the only one that speaks of readers; the register beneath keeps what they are given, and what a dossier is about is not known here.
 * An officer learns the own grounds; those of others are for the officers of the home agency who keep the dossier.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers", "notifications", "text", "ui", "workflow"})
package org.entente.sharing;
