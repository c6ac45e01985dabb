package org.entente.dossiers;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.entente.agencies.Principal;
import org.entente.text.LocalizedText;
import org.entente.text.Marks;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * New dossiers with everything that belongs to them, kept in memory until {@link Staging} loads them. A dossier is put
 * in once, by {@link #open} or as a row of the table {@code dossier}; its parts, shares and child rows go into the same batch.
 */
public final class Batch {
  /** How a date without end is written: no deadline, no end of a span or share. */
  public static final String FOREVER = "infinity";
  private static final Pattern NAME = Pattern.compile("[a-z][a-z_]*");
  private static final int CONTRIBUTE = 2;
  private static final int MANAGE = 3;
  private final Map<String, Rows> tables = new LinkedHashMap<>();
  private final JsonMapper json;
  private final Rows dossiers;
  private final Rows parts;
  private final Rows shares;
  private final Rows circles;

  Batch(JsonMapper json) {
    this.json = json;
    dossiers = rows("dossier", "id", "kind", "home_agency", "home_unit", "level", "restricted", "open", "due_on", "opened_on", "title", "words",
        "marks", "version");
    parts = rows("role_in", "dossier", "principal", "part");
    shares = rows("share", "dossier", "principal", "right_", "until", "granted_by", "reason");
    circles = rows("named", "dossier", "principal", "right_");
  }

  /** Puts in a dossier as an officer of the agency {@code home} would have opened it on that day; it takes the next number of its series. */
  public Batch open(DossierId id, Principal home, @Nullable Principal unit, Opening opening, LocalDate openedOn) {
    return open(id, home, unit, opening, openedOn, 1);
  }

  /** The same with a past: its entries of the versions before {@code version} are put in by whoever knows them. */
  public Batch open(DossierId id, Principal home, @Nullable Principal unit, Opening opening, LocalDate openedOn, long version) {
    String words = DossierRepository.words(opening);
    dossiers.add(id.value(), opening.kind().code(), home.value(), unit == null ? null : unit.value(), opening.level(), opening.restricted(),
        opening.open(), opening.dueOn() == null ? FOREVER : opening.dueOn(), openedOn, json(opening.title()), words,
        Marks.of(words), version);
    opening.circle().forEach(c -> circle(id, c, MANAGE));
    if (opening.lead() != null)
      part(id, opening.lead(), 1);
    opening.cooperating().stream().distinct().filter(c -> !c.equals(opening.lead())).forEach(c -> part(id, c, CONTRIBUTE));
    return this;
  }

  /** Gives an agency a part in it: 1 lead, 2 cooperating, 3 consulted. */
  public Batch part(DossierId id, Principal agency, int part) {
    parts.add(id.value(), agency.value(), part);
    return this;
  }

  /** Names a unit or person in its circle: 1 read, 2 contribute, 3 manage. */
  public Batch circle(DossierId id, Principal named, int right) {
    circles.add(id.value(), named.value(), right);
    return this;
  }

  /** Shares it: 1 read, 2 contribute, 3 manage; {@code until} is an instant, or null for good. */
  public Batch share(DossierId id, Principal with, int right, java.time.@Nullable Instant until, org.entente.agencies.PersonId grantedBy,
      String reason) {
    shares.add(id.value(), with.value(), right, until == null ? FOREVER : until, grantedBy.value(), reason);
    return this;
  }

  /**
   * Where rows of a table are put in; the same table with the same columns is given again. Values are numbers, booleans,
   * dates, ids, texts (JSON as text) or null, in the order of the columns; columns that are left out take their default.
   *
   * @param table a table that has a {@code staged_} twin: task, task_span, task_report, task_deadline_request, task_source, guiding_document,
   *        and journal for a history that is taken over (its last entry has the version of the dossier, 1 unless the row says another)
   * @throws IllegalArgumentException when the name is none, or the table was begun with other columns
   */
  public Rows rows(String table, String... columns) {
    Rows rows = tables.computeIfAbsent(table, t -> new Rows(t, columns));
    if (!Arrays.equals(rows.columns, columns))
      throw new IllegalArgumentException("other columns of " + table);
    return rows;
  }

  /**
   * The rows of the dossiers themselves, for those who have their folded words already: id, kind, home_agency, home_unit, level, restricted, open,
   * due_on, opened_on, title, words, marks (of the words, {@link Marks}), version.
   */
  public Rows dossiers() {
    return dossiers;
  }

  /** A text as the database keeps it. */
  public String json(LocalizedText text) {
    return json.writeValueAsString(text.texts());
  }

  List<Rows> tables() {
    return tables.values().stream().filter(r -> r.text.length() > 0).toList();
  }

  /** The rows of one table. */
  public static final class Rows {
    private final String table;
    private final String[] columns;
    private final StringBuilder text = new StringBuilder();

    private Rows(String table, String... columns) {
      for (String name : columns) {
        if (!NAME.matcher(name).matches() || !NAME.matcher(table).matches())
          throw new IllegalArgumentException(table + "." + name);
      }
      this.table = table;
      this.columns = columns.clone();
    }

    /** Adds a row. */
    public void add(@Nullable Object... values) {
      if (values.length != columns.length)
        throw new IllegalArgumentException(values.length + " values for " + columns.length + " columns of " + table);
      for (int i = 0; i < values.length; i++) {
        if (i > 0)
          text.append('\t');
        append(values[i]);
      }
      text.append('\n');
    }

    String copy() {
      return "copy entente.staged_" + table + " (" + String.join(", ", columns) + ") from stdin";
    }

    String analyze() {
      return "analyze entente.staged_" + table;
    }

    byte[] bytes() {
      return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void append(@Nullable Object value) {
      switch (value) {
        case null -> text.append("\\N");
        case String s -> escape(s);
        default -> text.append(value);
      }
    }

    private void escape(String value) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        switch (c) {
          case '\\' -> text.append("\\\\");
          case '\t' -> text.append("\\t");
          case '\n' -> text.append("\\n");
          case '\r' -> text.append("\\r");
          default -> text.append(c);
        }
      }
    }
  }
}
