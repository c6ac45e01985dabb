package org.entente.listings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.dossiers.DossierId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads registers page by page, always from what the officer sees: keys from {@code visible} first, then rows by primary key. No page
 * counts everything and none skips rows. When filters let little through, the walk takes larger steps up to a bound and then says so.
 */
@Component
public class Walk {
  /** Rows of a page unless somebody asks for fewer or more. */
  public static final int PAGE = 50;
  /** Counting stops here: beyond it a list has "1,000+". */
  public static final int COUNTED = 1_000;
  /** An export stops here. */
  public static final int EXPORTED = 100_000;
  private static final int FIRST_STEP = 250;
  // With more candidates at once the planner hashes all that the reader sees instead of probing each row: measured, 20 times slower.
  private static final int LONGEST_STEP = 1_000;
  private static final int EFFORT = 5_000;
  // A search reads the marks of rows from the index, some twenty times faster than the rows themselves.
  private static final int REACH = 10_000;
  private static final int FARTHEST = 4 * REACH;
  private final WalkRepository repository;
  private final Access access;

  Walk(WalkRepository repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  /** A first page with the bounded count of the list. */
  public <R> Slice<R> counted(Range range, Source<R> source, int size, Officer officer) {
    return access.reading(officer, () -> source.whole() != null && !source.thinned()
        ? whole(range, source, source.whole(), null, size, COUNTED + 1, officer)
        : new Steps<>(range, source, size, officer, COUNTED + 1).page(null));
  }

  /** A page after a cursor, or the first when it is null; its count is that of its own rows. */
  public <R> Slice<R> page(Range range, Source<R> source, @Nullable Cursor after, int size, Officer officer) {
    return access.reading(officer, () -> source.whole() != null && !source.thinned()
        ? whole(range, source, source.whole(), after, size, size + 1, officer)
        : new Steps<>(range, source, size, officer, firstStep(range, source, size)).page(after));
  }

  /** A page that no filter thins, in one statement. */
  private <R> Slice<R> whole(Range range, Source<R> source, Source.Whole<R> whole, @Nullable Cursor after, int size, int most, Officer officer) {
    Cursor at = after == null ? Cursor.start(range.order(), range.from(), range.to()) : after;
    Source.Listed<R> listed = whole.of(repository.statement(range, at, most, size + 1, officer));
    List<R> rows = listed.rows();
    boolean more = rows.size() > size;
    List<R> shown = List.copyOf(more ? rows.subList(0, size) : rows);
    Cursor next = more ? new Cursor(range.order(), listed.days().get(size - 1), source.id().apply(shown.getLast())) : null;
    return new Slice<>(shown, next, false, Math.min(listed.total(), COUNTED), listed.total() >= most);
  }

  private static int firstStep(Range range, Source<?> source, int size) {
    if (!range.sought().isAnything())
      return size + 1 + size / 4; // most that have the marks have the words
    return source.thinned() ? FIRST_STEP : size + 1;
  }

  /** Every row in order, from one snapshot, until there are {@code most}; gives whether that was all. */
  public <R> boolean each(Range range, Source<R> source, int most, Officer officer, Consumer<R> consumer) {
    return access.reading(officer, () -> {
      Cursor at = Cursor.start(range.order(), range.from(), range.to());
      for (int left = most; left > 0;) {
        WalkRepository.Keys found = keys(range, at, LONGEST_STEP, LONGEST_STEP, officer);
        List<R> rows = source.fetch().among(found.keys().stream().map(Cursor::dossier).toList(), left).rows();
        rows.forEach(consumer);
        left -= rows.size();
        if (found.isEnd(LONGEST_STEP))
          return true;
        at = found.last();
      }
      return false;
    });
  }

  private WalkRepository.Keys keys(Range range, Cursor after, int most, int wanted, Officer officer) {
    return range.sought().isAnything()
        ? repository.keys(range, after, most, wanted, officer)
        : repository.sought(range, after, most, REACH);
  }

  /** One page being read. */
  private final class Steps<R> {
    private final Range range;
    private final Source<R> source;
    private final int size;
    private final Officer officer;
    private final Map<DossierId, Cursor> keyOf = new HashMap<>();
    private final List<R> rows = new ArrayList<>();
    private int step;
    private int walked;
    private int reached;
    private int total;

    Steps(Range range, Source<R> source, int size, Officer officer, int step) {
      this.range = range;
      this.source = source;
      this.size = size;
      this.officer = officer;
      this.step = step;
    }

    Slice<R> page(@Nullable Cursor after) {
      Cursor at = after == null ? Cursor.start(range.order(), range.from(), range.to()) : after;
      while (true) {
        int wanted = source.thinned() ? step : Math.min(step, size + 1 - rows.size());
        WalkRepository.Keys found = keys(range, at, step, wanted, officer);
        take(found.keys(), found.total());
        boolean all = found.isEnd(step);
        if (rows.size() > size || all && found.keys().size() == found.total())
          return full(all);
        at = found.last();
        walked += found.keys().size();
        reached += found.edges() * REACH;
        if (walked >= EFFORT || reached >= FARTHEST)
          return new Slice<>(List.copyOf(rows), at, true, total, true);
        step = Math.min(step * 4, LONGEST_STEP);
      }
    }

    private void take(List<Cursor> keys, int found) {
      keys.forEach(k -> keyOf.put(k.dossier(), k));
      List<DossierId> candidates = keys.stream().map(Cursor::dossier).toList();
      if (candidates.isEmpty())
        return;
      Matches<R> matches = source.fetch().among(candidates, size + 1 - rows.size());
      rows.addAll(matches.rows());
      total += source.thinned() ? matches.total() : found;
    }

    private Slice<R> full(boolean all) {
      boolean more = rows.size() > size;
      List<R> shown = List.copyOf(more ? rows.subList(0, size) : rows);
      Cursor next = more ? keyOf.get(source.id().apply(shown.getLast())) : null;
      return new Slice<>(shown, next, false, Math.min(total, COUNTED), !all || total > COUNTED);
    }
  }
}
