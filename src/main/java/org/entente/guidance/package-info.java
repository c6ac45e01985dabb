/**
 * Guiding documents as a register: resolution, directive, conclusion, decision and the rest, each with its printed symbol and what the symbol
 * says. Unlike {@code documents} it holds no text, only what the document is; unlike {@code tasks} nothing is due here. A symbol is never a
 * key: party numbers begin anew each term, state numbers each year, so two of the same symbol live side by side.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Guidance", allowedDependencies = {"sharing", "text", "access", "agencies", "dossiers",
    "journal",
    "listings",
    "tasks",
    "ui"})
package org.entente.guidance;
