package org.entente.documents;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One page of the register.
 *
 * @param next cursor of the following page; null at the end
 */
public record DocumentPage(List<Document> items, @Nullable String next) {}
