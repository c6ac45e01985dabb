/**
 * Invented installations of any size, for measuring and for trying things out: agencies, people and tasks with histories, in five languages,
 * seen by few, by many and by all. Unlike the demonstration it tells no story; the same seed gives the same data.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"dossiers", "agencies", "text"})
package org.entente.generate;
