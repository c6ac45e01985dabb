/**
 * Files kept with a dossier, in the database and under the dossier's visibility. Unlike a source document a file is never read: it is stored and
 * handed out as it came, under a name made safe.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers"})
package org.entente.files;
