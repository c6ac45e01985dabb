package org.entente.tasks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A task as it may be sent, right or wrong. Agencies are named by code or id, days are ISO 8601.
 *
 * @param language BCP 47 tag of title, body and product; vi when left out
 * @param lead one lead agency; more than one is refused
 * @param assignee id of a person of the own agency
 * @param level 0 public, 1 internal (when left out), 2 confidential
 * @param circle ids of units and persons who handle it besides the caller, where it is restricted or confidential
 * @param draft whether it stays a draft; without a lead it does
 * @param guidance id of the guiding document it comes from
 */
record TaskForm(@NotBlank(message = "tasks.refused.empty.title") @Nullable String title, @Nullable String body, @Nullable String language,
    @Nullable String product, @Nullable String start, @Nullable String due,
    @JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> lead, @Nullable List<String> cooperating,
    @Nullable String assignee, @Nullable Integer level, @Nullable Boolean restricted,
    @Nullable List<String> circle, @Nullable String guidance, @Nullable Boolean draft) {}
