package org.entente.tasks;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A task with the codes of its agencies, and how many sources, reports, requests for a new deadline and files it has: what there is none of
 * need not be asked for.
 */
record WholeTask(Task task, String home, @Nullable String lead, List<String> cooperating, int sources, int reports, int requests, int files) {}
