/** Signing in, seats, offices and the door: the one method through which every deed of an officer reaches the database. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"agencies", "text"})
package org.entente.access;
