package org.entente.tasks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.entente.agencies.PersonId;
import org.entente.files.FileId;

import org.jspecify.annotations.Nullable;

/**
 * A report on a task.
 *
 * @param n its number within the task, from 1
 * @param day the day it counts for
 * @param progress 0 to 100
 * @param last whether it says that the task is done
 * @param verified null while it waits or needs no verification
 * @param files the evidence that came with it
 */
public record TaskReport(int n, PersonId reporter, Instant at, LocalDate day, String note, int progress, boolean last, @Nullable Boolean verified,
    @Nullable PersonId verifier, @Nullable Instant verifiedAt, @Nullable String remark, List<FileId> files) {}
