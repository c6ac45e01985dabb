package org.entente.reading;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something that an officer may take over into a register.
 *
 * @param kind        which register
 * @param text        the words of the source, without list marker
 * @param sentences   running numbers of the sentences it rests on, at least one
 * @param modality    how binding the text is
 * @param actor       who is to do it, as named in the text
 * @param beneficiary for whom, as named in the text
 * @param deadline    ISO 8601 date, or the words of the text when they name no date
 * @param ordinal     1-based place within the list it comes from, null outside lists
 */
public record Suggestion(SuggestionKind kind, String text, List<Integer> sentences, Modality modality,
    @Nullable String actor, @Nullable String beneficiary, @Nullable String deadline, @Nullable Integer ordinal) {}
