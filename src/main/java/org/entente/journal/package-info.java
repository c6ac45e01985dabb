/**
 * The journal: who did what to which dossier, appended in the transaction of the deed. Entries keep ids, never titles. Unlike a register it is sealed:
 * a second after the commit an entry has its place in a Merkle tree whose head is signed, so that others can check that nothing was changed, removed or put in.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"dossiers", "agencies", "access", "text", "ui"})
package org.entente.journal;
