/** The words of the command line: serve, import, read, generate, journal, backup, restore, prepare. Each calls the door of the module that does it. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "database", "demo", "documents", "dossiers", "generate", "journal",
    "journal :: tree", "launcher", "reading", "text"})
package org.entente.command;
