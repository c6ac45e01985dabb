/**
 * Source texts as they came in: their language, direction, title, source link, frame, paragraphs and sentences, and the register
 * in which they are kept. It says how a text is laid out, never what it means: findings and suggestions belong to {@code reading}.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Documents", allowedDependencies = {"text", "access", "agencies", "dossiers",
    "listings", "ui"})
package org.entente.documents;
