/**
 * What every module needs to know about text in five languages: languages and localised words, folding of letters and digits
 * across scripts, keys of document symbols, and dates as people write them. Pure: no database, no clock, no state.
 * Unlike {@code reading} it finds nothing in a document; it only says what a given piece of writing amounts to.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.entente.text;
