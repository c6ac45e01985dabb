package org.entente.journal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.journal.tree.Extension;
import org.entente.journal.tree.Leaf;
import org.entente.journal.tree.Merkle;
import org.entente.journal.tree.Tiles;

import org.springframework.stereotype.Service;

/**
 * Proofs about the sealed journal: the signed head and that one head is the beginning of another, for everybody who is signed in; where an entry stands, for
 * those who see its dossier.
 */
@Service
public class Proofs {
  private final Access access;
  private final ProofRepository repository;
  private final Clock clock;

  Proofs(Access access, ProofRepository repository, Clock clock) {
    this.access = access;
    this.repository = repository;
    this.clock = clock;
  }

  /** That the tree of one size is the beginning of that of another, with both heads. */
  public record Consistency(long from, byte[] fromRoot, long to, byte[] toRoot, List<byte[]> proof) {}

  /** The newest signed head, or empty before the first sealing. */
  public Optional<Head> head(Officer officer) {
    return access.reading(officer, () -> repository.head(Long.MAX_VALUE));
  }

  /** The newest heads that witnesses have signed. */
  public List<Head> countersigned(Officer officer) {
    return access.reading(officer, () -> repository.countersigned(5).stream().flatMap(size -> repository.head(size).stream()).toList());
  }

  /** How long entries of the last day waited to be sealed, in milliseconds: half of them at most, ninety-nine in a hundred at most. */
  public List<Long> lags(Officer officer) {
    return access.reading(officer, () -> repository.lags(clock.instant().minus(Duration.ofDays(1))));
  }

  /** The deeds of a dossier and where they stand; {@link DossierUnknown} to whoever does not see it. */
  public List<Standing> standings(DossierId dossier, Officer officer) {
    List<Standing> found = access.reading(officer, () -> repository.of(dossier, 0));
    if (found.isEmpty())
      throw new DossierUnknown();
    return found;
  }

  /** The deed that gave a dossier its version; {@link DossierUnknown} to whoever does not see it. */
  public Standing standing(DossierId dossier, long version, Officer officer) {
    return access.reading(officer, () -> repository.of(dossier, Math.max(1, version))).stream().findFirst().orElseThrow(DossierUnknown::new);
  }

  /** The proof of a position; {@link DossierUnknown} for a position that is not there or is of a dossier that the officer does not see. */
  public Proof proof(long position, Officer officer) {
    return access.reading(officer, () -> repository.at(position).map(this::proof).orElseThrow(DossierUnknown::new));
  }

  /** The proof of an entry; empty while it waits to be sealed. */
  public Optional<Proof> proof(Standing standing, Officer officer) {
    return standing.position() == null ? Optional.empty() : Optional.of(access.reading(officer, () -> proof(standing)));
  }

  /**
   * The proof from one size to another.
   *
   * @param to 0 for the newest size
   * @throws FieldRefused for sizes that the journal has not or that do not follow one another
   */
  public Consistency consistency(long from, long to, Officer officer) {
    return access.reading(officer, () -> {
      long newest = repository.head(Long.MAX_VALUE).map(head -> head.checkpoint().size()).orElse(0L);
      long until = to == 0 ? newest : to;
      if (until < 0 || until > newest)
        throw new FieldRefused("to", "journal.refused.size", newest);
      if (from < 0 || from > until)
        throw new FieldRefused("from", "journal.refused.size", until);
      Merkle merkle = new Merkle();
      Tiles tiles = new Tiles(merkle, repository);
      return new Consistency(from, merkle.root(from, tiles), until, merkle.root(until, tiles), merkle.consistency(from, until, tiles));
    });
  }

  /** What a witness is handed who last saw the journal at a size; empty before the first sealing. */
  public Optional<Extension> extension(long from, Officer officer) {
    return access.reading(officer,
        () -> head(officer).map(head -> new Extension(from, consistency(from, head.checkpoint().size(), officer).proof(), head.note())));
  }

  private Proof proof(Standing standing) {
    long position = standing.position() == null ? -1 : standing.position();
    Head head = repository.head(Long.MAX_VALUE).filter(h -> h.checkpoint().size() > position).orElseThrow(DossierUnknown::new);
    Merkle merkle = new Merkle();
    Leaf leaf = standing.leaf();
    List<byte[]> path = merkle.inclusion(position, head.checkpoint().size(), new Tiles(merkle, repository));
    return new Proof(standing, position, leaf.text(), leaf.hash(merkle), path, head);
  }
}
