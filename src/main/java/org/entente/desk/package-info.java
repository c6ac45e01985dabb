/**
 * Where an officer begins: My work, the Overview, and in a demonstration The five sources; and who is told of what happens to a task. It keeps
 * nothing of its own but a snapshot of the overview for each set of principals, and puts together what the registers give to the reader.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "demo", "documents", "dossiers", "guidance", "listings",
    "notifications", "sharing", "tasks", "text", "ui"})
package org.entente.desk;
