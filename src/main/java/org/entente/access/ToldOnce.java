package org.entente.access;

/** Handlers of the API whose answer holds a secret: it is told once and never kept, so that no request can be repeated by a key to get it again. */
public interface ToldOnce {
}
