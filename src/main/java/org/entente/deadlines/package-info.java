/**
 * Clocks and limits as rows: which law gives how many days from when on, and on which days people work in a country. Unlike a register it keeps no
 * dossier; whoever counts a deadline asks here, by country and day. Administrators keep the rows.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "administration", "dossiers", "text", "ui"})
package org.entente.deadlines;
