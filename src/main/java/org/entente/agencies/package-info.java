/** The directory: agencies over time with their successors, units, groups, people and seats. It says nothing about any dossier. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"text"})
package org.entente.agencies;
