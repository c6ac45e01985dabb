package org.entente.database;

import java.nio.file.Path;

/** Another process runs the installation of this folder. */
public final class FolderInUse extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Path folder;

  FolderInUse(Path folder) {
    super("another process uses " + folder);
    this.folder = folder;
  }

  /** The data folder. */
  public Path folder() {
    return folder;
  }
}
