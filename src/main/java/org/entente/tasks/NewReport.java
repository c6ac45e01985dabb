package org.entente.tasks;

import java.util.List;

import org.entente.files.FileId;

/**
 * What an officer reports.
 *
 * @param progress 0 to 100; the last report always counts as 100
 * @param last whether it says that the task is done and asks for verification
 * @param files evidence that is a file of the task already
 */
public record NewReport(String note, int progress, boolean last, List<FileId> files) {
  /** Work goes on. */
  public static NewReport of(int progress, String note) {
    return new NewReport(note, progress, false, List.of());
  }

  /** It is done; asks for verification. */
  public static NewReport last(String note) {
    return new NewReport(note, 100, true, List.of());
  }
}
