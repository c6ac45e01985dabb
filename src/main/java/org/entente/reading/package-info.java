/**
 * What a source text says: people, bodies, guiding documents, dates, quantities, territories, lists and events, each at its
 * place in the text, and the tasks that follow from it. It only suggests: nothing here enters a register before an officer
 * has accepted it. Unlike {@code documents} it interprets; unlike {@code tasks} it keeps no work.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Reading", allowedDependencies = {"sharing", "text", "access", "agencies", "dossiers",
    "documents",
    "guidance", "journal", "listings", "tasks", "ui", "workflow"})
package org.entente.reading;
