/** The first class of the jar, for a Java that may be too old for all others. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
package org.entente.launcher;
