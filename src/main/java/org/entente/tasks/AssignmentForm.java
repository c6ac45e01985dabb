package org.entente.tasks;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a task, as it may be sent; what is left out stays as it is.
 *
 * @param lead one lead agency by code or id; more than one is refused
 * @param cooperating cooperating agencies by code or id
 * @param assignee id of a person of the lead agency, named by that agency
 */
record AssignmentForm(@JsonFormat(with = Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable List<String> lead, @Nullable List<String> cooperating,
    @Nullable String assignee) {}
