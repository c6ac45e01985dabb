package org.entente.reading;

/** What a piece of text can be recognised as. */
public enum FindingKind {
  PERSON, ORGANISATION, GUIDING_DOCUMENT, DATE, QUANTITY, TERRITORY, ENUMERATION, EVENT
}
