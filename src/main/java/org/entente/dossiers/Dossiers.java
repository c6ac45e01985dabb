package org.entente.dossiers;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The deeds that all dossiers share. Each runs inside {@code access.as(officer, …)}; whoever calls it publishes the fact of the version it gives. */
@Service
public class Dossiers {
  private final DossierRepository repository;
  private final Ids ids;
  private final Clock clock;

  Dossiers(DossierRepository repository, Ids ids, Clock clock) {
    this.repository = repository;
    this.ids = ids;
    this.clock = clock;
  }

  /** A new id for a dossier, so that a retried deed opens the same one. */
  public DossierId newId() {
    return new DossierId(ids.next());
  }

  /** Today in the installation's time zone. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Opens a dossier at the officer's agency in version 1; gives its number. */
  public String open(DossierId id, Opening opening, Officer officer) {
    return repository.open(id, opening, circle(opening, officer), today(), officer);
  }

  /** The dossier; {@link DossierUnknown} when the officer does not see it. */
  public Dossier get(DossierId id) {
    return repository.find(id).orElseThrow(DossierUnknown::new);
  }

  /** The dossier, or empty when the officer does not see it. */
  public Optional<Dossier> find(DossierId id) {
    return repository.find(id);
  }

  /**
   * Takes the next version for a change: first of all in every deed on an existing dossier.
   *
   * @param expected the version that the officer saw
   * @return the next version, for the fact
   * @throws StaleVersion when somebody was faster
   * @throws DossierUnknown when the officer may not change it
   */
  public long raise(DossierId id, long expected) {
    return repository.raise(id, expected).orElseThrow(() -> refusal(id, expected));
  }

  /** Takes the next version and sets whether it is open and when it is due (null for no deadline). */
  public long raise(DossierId id, long expected, boolean open, @Nullable LocalDate dueOn) {
    return repository.raise(id, expected, open, dueOn).orElseThrow(() -> refusal(id, expected));
  }

  /** Takes the next version and sets title, deadline (null for none) and further folded words, each with a blank before it. */
  public long rewrite(DossierId id, long expected, LocalizedText title, String words, @Nullable LocalDate dueOn) {
    return repository.rewrite(id, expected, title, words, dueOn).orElseThrow(() -> refusal(id, expected));
  }

  /** Gives an agency a part in it (1 lead, 2 cooperating, 3 consulted; null takes it out); needs right 3. Gives the next version. */
  public long takePart(DossierId id, Principal agency, @Nullable Integer part) {
    return repository.takePart(id, agency, part);
  }

  /** Shares it (1 read, 2 contribute, 3 manage); needs right 3. Gives the next version. */
  public long share(DossierId id, Principal with, int right, java.time.@Nullable Instant until, String reason, Officer officer) {
    officer.require(Deed.SHARE);
    return repository.share(id, with, right, until, reason);
  }

  /** Takes a share back; needs right 3. Gives the next version. */
  public long unshare(DossierId id, Principal with, Officer officer) {
    officer.require(Deed.SHARE);
    return repository.unshare(id, with);
  }

  /** Names a unit or person in the circle (1 read, 2 contribute, 3 manage, which has no end); needs right 3. Gives the next version. */
  public long name(DossierId id, Principal reader, int right, java.time.@Nullable Instant until, String reason, Officer officer) {
    officer.require(Deed.NAME_IN_CIRCLE);
    return repository.name(id, reader, right, until, reason);
  }

  /** Takes somebody out of the circle; needs right 3. {@link FieldRefused} when nobody would manage it. Gives the next version. */
  public long unname(DossierId id, Principal reader, Officer officer) {
    officer.require(Deed.NAME_IN_CIRCLE);
    return repository.unname(id, reader);
  }

  /**
   * Sets the level (0 to 2) and whether the circle is closed; the officer manages a closed one from then on. Needs right 3 and the home agency; a
   * lower level also a request of a second person that waits. Gives the next version.
   */
  public long handle(DossierId id, int level, boolean restricted, String reason, Officer officer) {
    return repository.handle(id, level, restricted, officer.personPrincipal(), reason);
  }

  private RuntimeException refusal(DossierId id, long expected) {
    return repository.find(id).filter(d -> d.right() >= 2 && d.version() != expected).isPresent() ? new StaleVersion() : new DossierUnknown();
  }

  private static List<Principal> circle(Opening opening, Officer officer) {
    if (!opening.restricted() && opening.level() < 2)
      return opening.circle();
    return Stream.concat(opening.circle().stream(), Stream.of(officer.personPrincipal())).distinct().toList();
  }
}
