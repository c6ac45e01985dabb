package org.entente.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Person;
import org.entente.agencies.PersonId;
import org.entente.agencies.Reader;
import org.entente.agencies.Readers;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;
import org.entente.sharing.SharingFact.AccessGranted;
import org.entente.sharing.SharingFact.AccessRefused;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Asking for sight of a dossier that one does not see. Asking is the same whether there is such a dossier or not, for it is compared with the
 * register afterwards; the asker learns of a grant by seeing the dossier, and of nothing else.
 */
@Service
public class AccessRequests {
  private static final int MOST_A_DAY = 20;
  private static final int SHOWN = 100;
  private final Access access;
  private final Dossiers dossiers;
  private final Keeping keeping;
  private final RequestRepository repository;
  private final Agencies agencies;
  private final Readers readers;
  private final Ids ids;

  AccessRequests(Access access, Dossiers dossiers, Keeping keeping, RequestRepository repository, Agencies agencies, Readers readers, Ids ids) {
    this.access = access;
    this.dossiers = dossiers;
    this.keeping = keeping;
    this.repository = repository;
    this.agencies = agencies;
    this.readers = readers;
    this.ids = ids;
  }

  /** Asks, by number or link, to read or contribute. */
  void ask(@Nullable String written, @Nullable String right, @Nullable String why, Officer officer) {
    officer.require(Deed.ASK_ACCESS);
    String asked = Written.asked(written);
    Right wanted = Right.named(right, Right.CONTRIBUTE);
    String reason = Written.reason("reason", why);
    UUID id = ids.next();
    access.run(officer, () -> {
      if (repository.askedToday() >= MOST_A_DAY)
        throw new FieldRefused("asked", "sharing.refused.tooMany", MOST_A_DAY);
      repository.add(id, asked, Written.meant(asked), wanted, reason);
    });
  }

  /** What the officer asked for, newest first; each with its dossier when the officer sees that today. */
  List<Asked> mine(Officer officer) {
    return access.reading(officer, () -> repository.mine(SHOWN));
  }

  /** What waits for the officer's decision, oldest first: requests for access and for lower levels. */
  public List<Waiting> waiting(Officer officer) {
    return officer.may(Deed.NAME_IN_CIRCLE) ? access.reading(officer, () -> repository.waiting(SHOWN, officer)) : List.of();
  }

  /** What waits at one dossier. */
  List<Waiting> waiting(DossierId id) {
    return repository.waiting(id);
  }

  /** Lets the asker in: a share with the person, or in a closed circle a name in it. */
  long grant(UUID request, long version, @Nullable String right, @Nullable String last, Officer officer) {
    return access.as(officer, () -> {
      Waiting asked = repository.request(request).orElseThrow(DossierUnknown::new);
      Dossier dossier = keep(asked.dossier(), version, officer);
      Reader reader = asker(asked.asker());
      Keeping.cleared(reader, dossier, "request");
      int granted = Right.named(right, Right.CONTRIBUTE).code();
      Instant until = keeping.until(last);
      long next = keeping.change(new AccessGranted(asked.dossier(), version + 1, request, asked.asker(), granted, until),
          () -> Keeping.isClosed(dossier)
              ? dossiers.name(asked.dossier(), reader.principal(), granted, until, asked.reason(), officer)
              : dossiers.share(asked.dossier(), reader.principal(), granted, until, asked.reason(), officer));
      repository.decide(request, true, null);
      return next;
    });
  }

  /** Refuses; the reason stays with the home agency. */
  long refuse(UUID request, long version, @Nullable String why, Officer officer) {
    return access.as(officer, () -> {
      Waiting asked = repository.request(request).orElseThrow(DossierUnknown::new);
      keep(asked.dossier(), version, officer);
      String remark = Written.reason("remark", why);
      long next = keeping.change(new AccessRefused(asked.dossier(), version + 1, request, remark), () -> dossiers.raise(asked.dossier(), version));
      repository.decide(request, false, remark);
      return next;
    });
  }

  /** The dossier that a request is about; {@link DossierUnknown} for any but one that waits and that the officer manages. */
  DossierId dossier(UUID request, Officer officer) {
    return access.reading(officer, () -> repository.request(request).map(Waiting::dossier).orElseThrow(DossierUnknown::new));
  }

  private Dossier keep(DossierId id, long version, Officer officer) {
    Deed deed = Keeping.isClosed(dossiers.get(id)) ? Deed.NAME_IN_CIRCLE : Deed.DECIDE_ACCESS;
    return keeping.keep(id, version, deed, officer);
  }

  private Reader asker(PersonId person) {
    Map<PersonId, Person> known = agencies.people(List.of(person));
    Reader reader = readers.of(known.values().stream().map(Person::principal).toList()).values().stream().findFirst().orElse(null);
    if (reader == null || reader.clearance() == null)
      throw new FieldRefused("request", "sharing.refused.gone");
    return Objects.requireNonNull(reader);
  }
}
