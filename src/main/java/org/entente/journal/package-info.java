/** The journal: who did what to which dossier, appended in the transaction of the deed. Entries keep ids, never titles. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"dossiers", "agencies", "access"})
package org.entente.journal;
