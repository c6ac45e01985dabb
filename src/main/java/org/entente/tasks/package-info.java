/**
 * What somebody must do by when: one lead agency, cooperating agencies, product, deadline, progress with evidence, verification by a second
 * person. Unlike other registers it lives between two agencies, the one that assigned and the one that carries, and it never knows where it
 * comes from: it keeps the quoted sentence and the id of a document that its reader may not see. The four classes are computed at a cut-off
 * date from dated spans and never stored.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers", "files", "journal", "listings",
    "notifications", "sharing", "text", "ui",
    "workflow"})
package org.entente.tasks;
