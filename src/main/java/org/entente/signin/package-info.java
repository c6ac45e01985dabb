/**
 * Signing in: how a person proves to be themselves, for how long that holds, and on which devices. Unlike {@code access} it knows nothing of
 * dossiers, offices or deeds; it hands {@code access} a login and says when it was proved.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(displayName = "Signing in", allowedDependencies = {"access", "agencies", "text", "ui"})
package org.entente.signin;
