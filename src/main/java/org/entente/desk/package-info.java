/**
 * Where an officer begins: My work, the Overview, and in a demonstration The five sources. It keeps nothing of its own and puts together what the
 * registers give to the reader.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "demo", "documents", "dossiers", "guidance", "listings",
    "notifications", "tasks", "text", "ui"})
package org.entente.desk;
