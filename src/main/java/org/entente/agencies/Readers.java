package org.entente.agencies;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

/** Finds those a dossier can be shared with. It says nothing about any dossier. */
@Service
public class Readers {
  private final ReaderRepository repository;

  Readers(ReaderRepository repository) {
    this.repository = repository;
  }

  /** The reader of a key such as {@code group:LOCALITIES}; empty for anything else. */
  public Optional<Reader> named(String key) {
    String[] parts = key.strip().split(":", 2);
    if (parts.length < 2)
      return Optional.empty();
    String code = parts[1].strip();
    return switch (parts[0].toLowerCase(Locale.ROOT)) {
      case "agency" -> repository.coded(Reader.Kind.AGENCY, code.toUpperCase(Locale.ROOT));
      case "unit" -> repository.coded(Reader.Kind.UNIT, code.toUpperCase(Locale.ROOT));
      case "group" -> repository.coded(Reader.Kind.GROUP, code.toUpperCase(Locale.ROOT));
      case "person" -> id(code).flatMap(repository::person);
      default -> Optional.empty();
    };
  }

  /** The readers of some numbers. */
  public Map<Principal, Reader> of(Collection<Principal> principals) {
    return repository.readers(principals).stream().collect(Collectors.toMap(Reader::principal, Function.identity()));
  }

  /** All groups, then all agencies that exist today, by key. */
  public List<Reader> groupsAndAgencies() {
    return repository.groupsAndAgencies();
  }

  /** The units of an agency and the people who sit there today. */
  public List<Reader> within(AgencyId agency) {
    return repository.within(agency);
  }

  /** Who is told when something is shared: the person; everybody of a unit; secretaries and heads of an agency; secretaries of a group's agencies. */
  public List<PersonId> told(Principal reader) {
    return repository.told(reader);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
