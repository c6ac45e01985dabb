package org.entente.journal;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sealed journal in the API: heads, proofs between them, and where entries of dossiers stand that the caller sees. */
@RestController
@RequestMapping("/api/v1/journal")
class JournalApiController {
  private static final HexFormat HEX = HexFormat.of();
  private final Proofs proofs;

  JournalApiController(Proofs proofs) {
    this.proofs = proofs;
  }

  /**
   * A signed head of the journal.
   *
   * @param origin name of the journal, which is the name of its key
   * @param root hash over all entries, in hexadecimal
   * @param note origin, size, hash and time with the signatures below, as C2SP signed-note has it
   * @param key public key of the journal
   * @param countersignatures agencies that have checked this head
   */
  record HeadAnswer(String origin, long size, String root, Instant at, String note, String key, List<WitnessAnswer> countersignatures) {
    static HeadAnswer of(Head head) {
      return new HeadAnswer(head.checkpoint().origin(), head.checkpoint().size(), HEX.formatHex(head.checkpoint().root()), head.checkpoint().at(),
          head.note().toString(), head.key().toString(),
          head.countersignatures().stream().map(c -> new WitnessAnswer(c.witness().name(), c.at(), c.witness().toString())).toList());
    }
  }

  /**
   * Who has checked a head, and when.
   *
   * @param key public key of the witness
   */
  record WitnessAnswer(String name, Instant at, String key) {}

  /**
   * That the journal of one size is the beginning of the journal of another (RFC 6962, section 2.1.2).
   *
   * @param from the smaller number of entries
   * @param fromRoot head of the smaller one, in hexadecimal
   * @param to the larger number of entries
   * @param toRoot head of the larger one, in hexadecimal
   * @param proof hashes in hexadecimal
   * @param extension what a witness is handed, with the signed head; null unless the larger number was left out
   */
  record ConsistencyAnswer(long from, String fromRoot, long to, String toRoot, List<String> proof, @Nullable String extension) {}

  /**
   * A deed and where it stands.
   *
   * @param position from 0; null until it is sealed
   * @param fact what was done, by its technical name
   * @param officer id of the person who did it
   * @param erased whether what was written with it has been erased
   */
  record EntryAnswer(@Nullable Long position, long version, String fact, UUID officer, Instant at, boolean erased) {}

  /**
   * That an entry stands at its position (RFC 6962, section 2.1.1).
   *
   * @param position from 0
   * @param text what the leaf hash is taken of, after a zero byte
   * @param leaf the leaf hash, in hexadecimal
   * @param path hashes from the leaf to the head, in hexadecimal
   * @param checkpoint the signed head they lead to
   */
  record ProofAnswer(long position, String text, String leaf, List<String> path, HeadAnswer checkpoint) {}

  /** Gives the newest signed head of the journal, or nothing (204) before the first entry is sealed. */
  @GetMapping("/checkpoint")
  ResponseEntity<HeadAnswer> checkpoint(Officer officer) {
    return proofs.head(officer).map(HeadAnswer::of).map(ResponseEntity::ok).orElseGet(() -> ResponseEntity.noContent().build());
  }

  /** Gives the proof that the journal of one size is the beginning of the journal of another (0: the newest). */
  @GetMapping("/consistency")
  ConsistencyAnswer consistency(@RequestParam long from, @RequestParam(defaultValue = "0") long to, Officer officer) {
    Proofs.Consistency found = proofs.consistency(from, to, officer);
    String extension = to == 0 ? proofs.extension(from, officer).map(Object::toString).orElse(null) : null;
    return new ConsistencyAnswer(found.from(), HEX.formatHex(found.fromRoot()), found.to(), HEX.formatHex(found.toRoot()), hex(found.proof()),
        extension);
  }

  /** Gives the proof that an entry stands at its position; unknown unless the caller sees its dossier. */
  @GetMapping("/entries/{position}/proof")
  ProofAnswer proof(@PathVariable String position, Officer officer) {
    Proof proof = proofs.proof(number(position), officer);
    return new ProofAnswer(proof.position(), proof.text(), HEX.formatHex(proof.leaf()), hex(proof.path()), HeadAnswer.of(proof.head()));
  }

  /** Lists the deeds of a dossier that the caller sees, the oldest first, with their positions. */
  @GetMapping("/dossiers/{dossier}/entries")
  List<EntryAnswer> entries(@PathVariable DossierId dossier, Officer officer) {
    return proofs.standings(dossier, officer).stream()
        .map(s -> new EntryAnswer(s.position(), s.version(), s.fact(), s.officer().value(), s.at(), s.erased())).toList();
  }

  private static long number(String position) {
    if (!position.matches("\\d{1,18}"))
      throw new DossierUnknown();
    return Long.parseLong(position);
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(HEX::formatHex).toList();
  }
}
