/** The words of the command line: serve, import, read, generate. Each calls the door of the module that does it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "database", "demo", "documents", "dossiers", "generate", "reading",
    "text"})
package org.entente.command;
