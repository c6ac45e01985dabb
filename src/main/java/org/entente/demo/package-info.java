/**
 * The demonstration installation: real agencies, office holders and guiding documents, invented officers, tasks and source documents, all told
 * apart by a mark. Unlike {@code generate}, which makes many dossiers for measuring, it tells a story that a person can follow, and it is
 * loaded once, into an empty database; a loading that was broken off is cleared and begun again.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "database", "documents", "dossiers", "guidance",
    "reading", "tasks",
    "text"})
package org.entente.demo;
