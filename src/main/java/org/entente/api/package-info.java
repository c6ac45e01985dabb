/**
 * What all of the JSON interface has in common, and nothing of any register: problems in the reader's language, versions in headers, repeated
 * writes that have one effect, strict reading of what is sent, the caller and the directory. Each register keeps its own resources.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers", "journal", "signin", "text", "workflow"})
package org.entente.api;
