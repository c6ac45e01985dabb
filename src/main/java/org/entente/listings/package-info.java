/**
 * Pages of any register: keyset over {@code visible}, bounded counts, saved views, and the export of exactly what is shown. It walks keys
 * and hands rows on; what a row is, and which filters there are, belongs to the register that asks.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers", "text"})
package org.entente.listings;
