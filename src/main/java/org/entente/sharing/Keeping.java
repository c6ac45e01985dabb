package org.entente.sharing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.LongSupplier;

import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Reader;
import org.entente.agencies.Readers;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What every deed about the sight of a dossier asks first: it is the home agency's, the officer manages the dossier and saw its latest version. */
@Component
class Keeping {
  private static final int MANAGE = 3;
  private static final int CONFIDENTIAL = 2;
  private final Dossiers dossiers;
  private final Readers readers;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Keeping(Dossiers dossiers, Readers readers, ApplicationEventPublisher events, Clock clock) {
    this.dossiers = dossiers;
    this.readers = readers;
    this.events = events;
    this.clock = clock;
  }

  /** The dossier, when the officer may do the deed on the version named; refuses otherwise. */
  Dossier keep(DossierId id, long version, Deed deed, Officer officer) {
    officer.require(deed);
    Dossier dossier = dossiers.get(id);
    if (!manages(dossier, officer))
      throw new Refused("sharing.refused.home");
    if (dossier.version() != version)
      throw new StaleVersion();
    return dossier;
  }

  /** Whether the officer manages it for its home agency. */
  static boolean manages(Dossier dossier, Officer officer) {
    return dossier.right() == MANAGE && officer.principals().contains(dossier.home());
  }

  /** Whether the officer says who sees it: the one who shares, or in a closed circle the one who names. */
  static boolean keeps(Dossier dossier, Officer officer) {
    return manages(dossier, officer) && officer.may(isClosed(dossier) ? Deed.NAME_IN_CIRCLE : Deed.SHARE);
  }

  /** Whether named units and persons alone see it: by handling, or by its level. */
  static boolean isClosed(Dossier dossier) {
    return dossier.restricted() || dossier.level() >= CONFIDENTIAL;
  }

  /** The reader of a key who may see the level of the dossier; the field {@code reader} is refused otherwise. */
  Reader reader(@Nullable String key, Dossier dossier) {
    Reader reader = known(key);
    if (!reader.present() || reader.kind() == Reader.Kind.PERSON && reader.clearance() == null)
      throw new FieldRefused("reader", "sharing.refused.gone");
    cleared(reader, dossier, "reader");
    return reader;
  }

  /** The reader of a key, also one that has ended. */
  Reader known(@Nullable String key) {
    return readers.named(key == null ? "" : key).orElseThrow(() -> new FieldRefused("reader", "sharing.refused.reader"));
  }

  /** Refuses a reader where nobody may see the level. */
  static void cleared(Reader reader, Dossier dossier, String field) {
    Integer highest = reader.clearance();
    if (highest != null && highest < dossier.level())
      throw new FieldRefused(field, "sharing.refused.clearance");
  }

  /** The moment at which a last day is over in the installation's time zone; null for no end. */
  @Nullable
  Instant until(@Nullable String day) {
    LocalDate last = Written.lastDay(day, dossiers.today());
    return last == null ? null : last.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
  }

  /** The entry first, then the deed: whoever closes a circle without themselves could not write it afterwards. Gives the next version. */
  long change(SharingFact fact, LongSupplier deed) {
    events.publishEvent(fact);
    if (deed.getAsLong() != fact.version())
      throw new StaleVersion();
    return fact.version();
  }
}
