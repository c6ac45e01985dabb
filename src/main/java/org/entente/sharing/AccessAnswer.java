package org.entente.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entente.agencies.Principal;
import org.entente.agencies.Reader;

import org.jspecify.annotations.Nullable;

/**
 * Who sees a dossier, as far as the caller may know it.
 *
 * @param id of the dossier
 * @param version to be named in If-Match by the next change
 * @param level 0 public to 4 top secret
 * @param restricted whether its circle was closed
 * @param closed whether named units and persons alone see it: by the circle, or by the level
 * @param why the caller's own grounds
 * @param readers everybody's grounds; null for whoever does not keep the dossier
 * @param requests for access that wait; null for whoever does not keep the dossier
 * @param lowering a lower level that waits for a second person; null when none does
 */
record AccessAnswer(UUID id, long version, int level, boolean restricted, boolean closed, List<GroundAnswer> why,
    @Nullable List<GroundAnswer> readers, @Nullable List<RequestAnswer> requests, @Nullable LoweringAnswer lowering) {
  /**
   * One ground.
   *
   * @param source HOME, LEAD, COOPERATING, CONSULTED, CIRCLE, SHARE or GLASS
   * @param reader who sees it by this ground, as other requests name it
   * @param names of the reader, by BCP 47 tag
   * @param right READ, CONTRIBUTE or MANAGE
   * @param since when it was given; null when that is not known
   * @param by id of the person who granted it; null when nobody did, or that is not known
   * @param until when it ends; null for no end
   * @param reason why it was given
   * @param awake false for a share that sleeps while the circle is closed
   */
  record GroundAnswer(Ground.Source source, String reader, Map<String, String> names, Right right, @Nullable Instant since, @Nullable UUID by,
      @Nullable Instant until, String reason, boolean awake) {}

  /**
   * A request for access that waits.
   *
   * @param id of the request
   * @param dossier that it means
   * @param number of the dossier
   * @param right READ or CONTRIBUTE
   * @param asker id of the person
   * @param reason in the asker's words
   * @param at when it was made
   */
  record RequestAnswer(UUID id, UUID dossier, String number, Right right, UUID asker, String reason, Instant at) {
    static Optional<RequestAnswer> of(Waiting w) {
      UUID id = w.request();
      return id == null || w.right() == null
          ? Optional.empty()
          : Optional.of(new RequestAnswer(id, w.dossier().value(), w.number(), Right.valueOf(w.right()), w.asker().value(), w.reason(), w.at()));
    }
  }

  /**
   * A lower level that waits.
   *
   * @param level that is asked for
   * @param asker id of the person
   * @param reason in the asker's words
   * @param at when it was asked for
   */
  record LoweringAnswer(int level, UUID asker, String reason, Instant at) {}

  static AccessAnswer of(AccessSheets.Known known, boolean keeps, Map<Principal, Reader> readers) {
    var dossier = known.dossier();
    return new AccessAnswer(dossier.id().value(), dossier.version(), dossier.level(), dossier.restricted(), Keeping.isClosed(dossier),
        grounds(known.why(), readers), keeps ? grounds(known.who(), readers) : null,
        keeps ? known.requests().stream().map(RequestAnswer::of).flatMap(Optional::stream).toList() : null,
        known.lowering().map(l -> new LoweringAnswer(l.level(), l.asker().value(), l.reason(), l.at())).orElse(null));
  }

  private static List<GroundAnswer> grounds(List<Ground> grounds, Map<Principal, Reader> readers) {
    return grounds.stream().flatMap(g -> Optional.ofNullable(readers.get(g.reader())).stream().map(r -> new GroundAnswer(g.source(), r.key(),
        r.names().texts(), g.right(), g.since(), g.by() == null ? null : g.by().value(), g.until(), g.reason(), g.awake()))).toList();
  }
}
