package org.entente.files;

import java.time.Clock;
import java.util.List;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.stereotype.Service;

/** Adds files to dossiers and hands them out. What may be seen is the dossier's: an unseen file is unknown. */
@Service
public class Files {
  /** The largest file, in bytes. */
  public static final int LARGEST = 26_214_400;
  private final Access access;
  private final FileRepository repository;
  private final Dossiers dossiers;
  private final Ids ids;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Files(Access access, FileRepository repository, Dossiers dossiers, Ids ids, Clock clock, ApplicationEventPublisher events) {
    this.access = access;
    this.repository = repository;
    this.dossiers = dossiers;
    this.ids = ids;
    this.clock = clock;
    this.events = events;
  }

  /** A file with its content. */
  @SuppressWarnings("ArrayRecordComponent")
  public record Content(StoredFile file, byte[] bytes) {}

  /**
   * Adds a file, which gives the dossier its next version.
   *
   * @param version the version of the dossier that the officer saw
   * @throws FieldRefused naming {@code file} when it is empty, larger than {@link #LARGEST}, or has a name that deceives
   */
  public StoredFile attach(DossierId dossier, long version, NewFile file, Officer officer) {
    officer.require(Deed.ADD_FILE);
    String name = FileName.safe(file.name());
    if (file.content().length == 0)
      throw new FieldRefused("file", "files.refused.empty");
    if (file.content().length > LARGEST)
      throw new FieldRefused("file", "files.refused.tooLarge", LARGEST / 1_048_576);
    return access.as(officer, () -> {
      long next = dossiers.raise(dossier, version);
      String type = MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM).toString();
      var stored = new StoredFile(new FileId(ids.next()), dossier, name, type, file.content().length, officer.person(), clock.instant());
      repository.insert(stored, file.content());
      events.publishEvent(new FileAdded(dossier, next, stored.id()));
      return stored;
    });
  }

  /** The files of a dossier, oldest first; empty when the officer does not see it. Runs inside the door. */
  public List<StoredFile> of(DossierId dossier) {
    return repository.of(dossier);
  }

  /** A file of a dossier with its content; {@link DossierUnknown} when the officer sees no such file there. */
  public Content content(DossierId dossier, FileId id, Officer officer) {
    return access.reading(officer, () -> repository.content(dossier, id).orElseThrow(DossierUnknown::new));
  }
}
