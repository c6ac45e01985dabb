/** Entente: what external-affairs bodies have been told to do, have promised and have been asked for. */
@org.jspecify.annotations.NullMarked
package org.entente;
