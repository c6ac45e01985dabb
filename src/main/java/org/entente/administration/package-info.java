/**
 * Administration without content: agencies over time, officers with their seats and accounts, groups. Whoever holds the office of an administrator
 * keeps them; that office gives sight of one dossier only, the directory's own, whose journal holds every deed done here. Nothing here reads, names
 * or counts any other.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers", "journal", "text", "ui", "workflow"})
package org.entente.administration;
