/**
 * What a person is told inside Entente: a row of person, dossier and fact, written in the transaction of the deed and rendered under its
 * reader, so that it says nothing about a dossier that is no longer seen. It keeps who follows what; it does not know kinds of matters: who
 * else is to be told is said to it.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"access", "agencies", "dossiers", "listings", "text", "ui"})
package org.entente.notifications;
