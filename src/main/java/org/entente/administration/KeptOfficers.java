package org.entente.administration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.entente.access.Office;
import org.entente.access.Officer;
import org.entente.administration.DirectoryFact.AccountClosed;
import org.entente.administration.DirectoryFact.AccountOpened;
import org.entente.administration.DirectoryFact.OfficerCreated;
import org.entente.administration.DirectoryFact.PasswordReset;
import org.entente.administration.DirectoryFact.SeatEnded;
import org.entente.administration.DirectoryFact.SeatGiven;
import org.entente.administration.DirectoryFact.SeatMoved;
import org.entente.administration.DirectoryFact.SecondFactorReset;
import org.entente.administration.KeptOfficer.KeptSeat;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.Ids;
import org.entente.text.Language;
import org.entente.text.LocalizedText;
import org.entente.workflow.Refused;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** People with their accounts and seats, as administrators keep them. Every request is judged by the seats of that moment. */
@Service
class KeptOfficers {
  private static final String LOGIN = "[a-z0-9._-]{2,64}";
  private final Ledger ledger;
  private final KeptOfficerRepository repository;
  private final KeptAgencyRepository agencies;
  private final Ceilings ceilings;
  private final PasswordEncoder encoder;
  private final Ids ids;
  private final Clock clock;

  KeptOfficers(Ledger ledger, KeptOfficerRepository repository, KeptAgencyRepository agencies, Ceilings ceilings, PasswordEncoder encoder, Ids ids,
      Clock clock) {
    this.ledger = ledger;
    this.repository = repository;
    this.agencies = agencies;
    this.ceilings = ceilings;
    this.encoder = encoder;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * An account with the password that was given to it, to be shown once.
   *
   * @param login to sign in with
   * @param password to be changed at the first sign-in
   */
  record Given(String login, String password) {}

  /** Everybody with an account, by login. */
  List<KeptOfficer> all(Officer officer) {
    return ledger.read(officer, repository::all);
  }

  KeptOfficer get(String login, Officer officer) {
    return ledger.read(officer, () -> known(login));
  }

  /** Those who sit in an agency today or later. */
  List<KeptOfficer> seatedIn(UUID agency, Officer officer) {
    return ledger.read(officer, () -> repository.seatedIn(agency));
  }

  /** Makes a person with an account; gives the password. Seats are given afterwards. */
  Given create(@Nullable String asked, @Nullable Map<String, String> names, @Nullable String language, Officer officer) {
    ledger.confirmed(officer);
    UUID id = ids.next();
    String login = Written.text(asked).toLowerCase(Locale.ROOT);
    String password = OneTimePassword.make();
    String hash = String.valueOf(encoder.encode(password));
    ledger.make(officer, id, step -> {
      if (!login.matches(LOGIN) || login.equals("new"))
        throw new FieldRefused("login", "administration.refused.login");
      if (repository.named(login).isPresent())
        throw new FieldRefused("login", "administration.refused.taken");
      LocalizedText called = Written.names("names", names);
      String tag = Language.of(Written.text(language)).orElse(Language.VI).tag();
      repository.add(id, agencies.principal(4, id, null), called);
      repository.openAccount(login, id, hash, tag);
      Map<String, String> after = new TreeMap<>(Map.of("login", login));
      called.texts().forEach((of, name) -> after.put("name." + of, name));
      return new OfficerCreated(step.dossier(), step.version(), id, Map.of(), after);
    });
    return new Given(login, password);
  }

  /** Gives a seat; the first one that lasts is the main one. Asks who is there, for a seat is what gives sight. */
  long giveSeat(String login, long seen, SeatForm form, Officer officer) {
    ledger.confirmed(officer);
    return change(login, seen, officer, step -> person -> {
      KeptSeat seat = seat(person, form, List.of());
      insert(person, seat);
      return new SeatGiven(step.dossier(), step.version(), person.id(), Map.of(), seat.fields());
    });
  }

  /** Ends one seat and gives another from the same day on. Asks who is there. */
  long moveSeat(String login, UUID from, long seen, SeatForm form, Officer officer) {
    ledger.confirmed(officer);
    return change(login, seen, officer, step -> person -> {
      KeptSeat before = held(person, from);
      KeptSeat after = seat(person, form, List.of(from));
      LocalDate day = java.util.Objects.requireNonNull(after.since());
      repository.endSeat(from, day);
      insert(person, new KeptSeat(after.id(), after.agency(), after.agencyNames(), after.unit(), after.unitNames(), after.office(), after.clearance(),
          before.main(), day, after.until()));
      return new SeatMoved(step.dossier(), step.version(), person.id(), before.fields(), after.fields());
    });
  }

  /** Ends a seat with a day, today at the earliest: it is judged so at the next request of that day. */
  long endSeat(String login, UUID id, long seen, @Nullable String until, Officer officer) {
    return change(login, seen, officer, step -> person -> {
      KeptSeat before = held(person, id);
      LocalDate day = Written.text(until).isEmpty() ? LocalDate.now(clock) : Written.day("until", until);
      if (day.isBefore(LocalDate.now(clock)))
        throw new FieldRefused("until", "administration.refused.past");
      repository.endSeat(id, day);
      Map<String, String> after = new TreeMap<>(before.fields());
      after.put("until", day.toString());
      return new SeatEnded(step.dossier(), step.version(), person.id(), before.fields(), after);
    });
  }

  /** Gives a new password, to be shown once; whoever was signed in is out, and tokens end. Asks who is there. */
  Given resetPassword(String login, long seen, Officer officer) {
    ledger.confirmed(officer);
    String password = OneTimePassword.make();
    String hash = String.valueOf(encoder.encode(password));
    change(login, seen, officer, step -> person -> {
      repository.resetPassword(person.id(), hash);
      return new PasswordReset(step.dossier(), step.version(), person.id(), Map.of(), Map.of("login", login));
    });
    return new Given(login, password);
  }

  /** Takes authenticator and recovery codes away. Asks who is there. */
  long resetSecondFactor(String login, long seen, Officer officer) {
    ledger.confirmed(officer);
    return change(login, seen, officer, step -> person -> {
      repository.resetSecondFactor(person.id());
      return new SecondFactorReset(step.dossier(), step.version(), person.id(), Map.of(), Map.of("login", login));
    });
  }

  /** Closes the account, or opens it again. */
  long open(String login, long seen, boolean open, Officer officer) {
    return change(login, seen, officer, step -> person -> {
      repository.enable(person.id(), open);
      return open
          ? new AccountOpened(step.dossier(), step.version(), person.id(), Map.of(), Map.of("login", login))
          : new AccountClosed(step.dossier(), step.version(), person.id(), Map.of(), Map.of("login", login));
    });
  }

  /** Nobody keeps the own account: an office that gives no sight must not give itself one that does. */
  private long change(String login, long seen, Officer officer, Function<Ledger.Step, Function<KeptOfficer, DirectoryFact>> work) {
    KeptOfficer before = get(login, officer);
    return ledger.change(officer, before.id(), seen, step -> {
      if (before.id().equals(officer.person().value()))
        throw new Refused("administration.refused.oneself");
      return work.apply(step).apply(known(login));
    });
  }

  private KeptOfficer known(String login) {
    return repository.named(login).orElseThrow(DossierUnknown::new);
  }

  private KeptSeat held(KeptOfficer person, UUID seat) {
    LocalDate today = LocalDate.now(clock);
    return person.seats().stream().filter(s -> s.id().equals(seat) && !s.isOverOn(today)).findFirst().orElseThrow(DossierUnknown::new);
  }

  private KeptSeat seat(KeptOfficer person, SeatForm form, List<UUID> leaving) {
    LocalDate since = Written.text(form.since()).isEmpty() ? LocalDate.now(clock) : Written.day("since", form.since());
    if (since.isBefore(LocalDate.now(clock)))
      throw new FieldRefused("since", "administration.refused.past");
    LocalDate until = Written.dayOrNone("until", form.until());
    if (until != null && !until.isAfter(since))
      throw new FieldRefused("until", "administration.refused.order");
    KeptAgency agency = agencies.coded(Written.text(form.agency()).toUpperCase(Locale.ROOT)).filter(a -> a.existsOn(since))
        .orElseThrow(() -> new FieldRefused("agency", "administration.refused.agency"));
    String unit = Written.text(form.unit()).isEmpty() ? null : Written.text(form.unit()).toUpperCase(Locale.ROOT);
    if (unit != null && agencies.units(agency.id()).stream().noneMatch(u -> u.code().equals(unit)))
      throw new FieldRefused("unit", "administration.refused.unit");
    Office office = Written.one("office", form.office(), Office.class);
    int clearance = Written.number("clearance", form.clearance(), 0, 4);
    ceilings.allow(clearance, agency);
    boolean main = person.seats().stream().noneMatch(s -> s.main() && s.until() == null && !leaving.contains(s.id()));
    return new KeptSeat(ids.next(), agency.code(), agency.names(), unit, null, office, clearance, main && until == null, since, until);
  }

  private void insert(KeptOfficer person, KeptSeat seat) {
    UUID agency = agencies.coded(seat.agency()).orElseThrow(DossierUnknown::new).id();
    repository.seat(seat.id(), person.id(), agency, seat.unit(), seat.office(), seat.clearance(), seat.main(),
        java.util.Objects.requireNonNull(seat.since()), seat.until());
  }
}
