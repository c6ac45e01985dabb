package org.entente.deadlines;

import java.time.LocalDate;

import org.entente.text.LocalizedText;

/**
 * A day that is otherwise than its weekday says.
 *
 * @param works whether people work on it, though it is of a weekend; otherwise nobody does
 */
record Holiday(String country, LocalDate day, boolean works, LocalizedText names) {}
