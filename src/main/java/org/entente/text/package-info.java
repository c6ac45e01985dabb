/** Languages, texts in several languages, folding for search and names. It knows scripts and spellings, and no register. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.entente.text;
