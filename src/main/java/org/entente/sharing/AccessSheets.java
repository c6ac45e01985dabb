package org.entente.sharing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entente.access.Access;
import org.entente.access.Deed;
import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.Reader;
import org.entente.agencies.Readers;
import org.entente.dossiers.Dossier;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.Dossiers;
import org.entente.ui.Choice;
import org.entente.ui.Page;
import org.entente.ui.Problem;

import com.ibm.icu.text.Collator;
import org.springframework.stereotype.Component;

/** Puts the page about the sight of a dossier together, as far as its reader may know it. */
@Component
class AccessSheets {
  private final Access access;
  private final Dossiers dossiers;
  private final SightRepository sight;
  private final AccessRequests requests;
  private final LoweringRepository lowerings;
  private final Agencies agencies;
  private final Readers readers;

  AccessSheets(Access access, Dossiers dossiers, SightRepository sight, AccessRequests requests, LoweringRepository lowerings, Agencies agencies,
      Readers readers) {
    this.access = access;
    this.dossiers = dossiers;
    this.sight = sight;
    this.requests = requests;
    this.lowerings = lowerings;
    this.agencies = agencies;
    this.readers = readers;
  }

  /** What is known of the sight of a dossier to whoever asks. */
  record Known(Dossier dossier, List<Ground> why, List<Ground> who, List<Waiting> requests, java.util.Optional<Lowering> lowering) {}

  /** The grounds; those of others, and what waits, for those who keep the dossier. */
  Known known(DossierId id, Officer officer) {
    return access.reading(officer, () -> {
      Dossier dossier = dossiers.get(id);
      boolean keeps = Keeping.keeps(dossier, officer);
      return new Known(dossier, sight.own(id), keeps ? sight.all(id) : List.of(), keeps ? requests.waiting(id) : List.of(),
          keeps ? lowerings.waiting(id) : java.util.Optional.empty());
    });
  }

  /** The page; {@code within} is the code of an agency whose units and people are listed, or an empty text for the own one. */
  AccessSheet sheet(DossierId id, String within, Map<String, String> sent, List<Problem> problems, Officer officer, Page page) {
    Known known = known(id, officer);
    Dossier dossier = known.dossier();
    boolean keeps = Keeping.keeps(dossier, officer);
    boolean closed = Keeping.isClosed(dossier);
    Lowering lowering = known.lowering().orElse(null);
    Agency inside = keeps ? agencies.named(within).or(() -> agencies.find(officer.seat().agency())).orElse(null) : null;
    var grounds = Stream.concat(known.why().stream(), known.who().stream()).toList();
    var people = Stream.concat(grounds.stream().map(Ground::by), Stream.concat(known.requests().stream().map(Waiting::asker),
        known.lowering().stream().map(Lowering::asker))).filter(Objects::nonNull).toList();
    return new AccessSheet(dossier, known.why(), known.who(), keeps, closed, verbs(dossier, lowering, officer, page),
        inside == null ? List.of() : choices(inside, closed, page), keeps ? agencies(page) : List.of(), inside == null ? "" : inside.code(),
        known.requests(), lowering, lowering != null && lowering.asker().equals(officer.person()),
        readers.of(grounds.stream().map(Ground::reader).toList()), agencies.people(people), sent, problems);
  }

  private static AccessSheet.Verbs verbs(Dossier dossier, @org.jspecify.annotations.Nullable Lowering lowering, Officer officer, Page page) {
    boolean home = Keeping.manages(dossier, officer);
    int highest = Math.min(officer.clearance(), page.installation().ceiling());
    boolean raise = home && officer.may(Deed.RAISE_LEVEL) && dossier.level() < highest;
    boolean lower = home && officer.may(Deed.LOWER_LEVEL) && (dossier.level() > 0 || lowering != null);
    boolean circle = home && officer.may(Deed.CLOSE_CIRCLE);
    return new AccessSheet.Verbs(circle && !dossier.restricted(), circle && dossier.restricted(), raise, lower,
        levels(dossier.level() + 1, highest, page), levels(0, dossier.level() - 1, page));
  }

  private static List<Choice> levels(int from, int to, Page page) {
    return IntStream.rangeClosed(from, to).mapToObj(l -> new Choice(String.valueOf(l), page.text("ui.level." + l))).toList();
  }

  /** Groups and agencies as long as the circle is open; units and people of one agency always. */
  private List<Choice> choices(Agency inside, boolean closed, Page page) {
    return Stream.of(readers.within(inside.id()), closed ? List.<Reader>of() : readers.groupsAndAgencies()).flatMap(Collection::stream)
        .map(r -> new Choice(r.key(), r.name(page.language()), heading(r, inside, page))).sorted(
            java.util.Comparator.comparingInt((Choice c) -> order(c.value())).thenComparing(Choice::label, Collator.getInstance(
                page.language().locale())::compare))
        .toList();
  }

  private static String heading(Reader reader, Agency inside, Page page) {
    return switch (reader.kind()) {
      case UNIT -> page.text("sharing.units", inside.shortName(page.language()));
      case PERSON -> page.text("sharing.people", inside.shortName(page.language()));
      case GROUP -> page.text("sharing.groups");
      case AGENCY -> page.text("sharing.agencies");
    };
  }

  private static int order(String key) {
    return List.of("unit", "person", "group", "agency").indexOf(key.substring(0, key.indexOf(':')));
  }

  private List<Choice> agencies(Page page) {
    Collator collator = Collator.getInstance(page.language().locale());
    return agencies.all().stream().filter(a -> a.existsOn(page.today())).map(a -> new Choice(a.code(), a.shortName(page.language())))
        .sorted((a, b) -> collator.compare(a.label(), b.label())).toList();
  }
}
