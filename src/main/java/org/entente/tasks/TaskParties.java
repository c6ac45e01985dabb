package org.entente.tasks;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/**
 * Whom a task concerns, for those who tell them.
 *
 * @param home the agency that assigned it
 * @param lead null only in a draft
 * @param assignee who carries it at the lead agency
 */
public record TaskParties(Principal home, @Nullable Principal lead, @Nullable PersonId opener, @Nullable PersonId assignee) {}
