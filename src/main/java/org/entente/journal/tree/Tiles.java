package org.entente.journal.tree;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The tree in tiles of 256 hashes: a tile of level 0 holds leaves, one of level n the heads of whole tiles of level n - 1. Reads tiles where they
 * are kept, each once; collects those that leaves are appended to.
 */
public final class Tiles implements Merkle.Subtrees {
  private static final int WIDTH = 256;
  private final Merkle merkle;
  private final Store store;
  private final Map<Place, byte[]> read = new HashMap<>();
  private final SortedMap<Place, ByteArrayOutputStream> written = new TreeMap<>();

  /** Reads the tree of a store. */
  public Tiles(Merkle merkle, Store store) {
    this.merkle = merkle;
    this.store = store;
  }

  /** Where a tile stands. */
  public record Place(int level, long nth) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return level != other.level ? Integer.compare(level, other.level) : Long.compare(nth, other.nth);
    }
  }

  /** Where tiles are kept. */
  @FunctionalInterface
  public interface Store {
    /** The hashes of a tile one after the other, as many as there are; empty when there is no such tile. */
    byte[] tile(int level, long nth);
  }

  @Override
  public byte[] hash(int level, long nth) {
    int tileLevel = level / 8;
    int inside = level % 8;
    long first = nth << inside;
    byte[] tile = tile(new Place(tileLevel, first / WIDTH));
    int from = (int) (first % WIDTH);
    if (tile.length < (from + (1 << inside)) * Merkle.LENGTH)
      throw new Missing(new Place(tileLevel, first / WIDTH));
    return fold(tile, from, 1 << inside);
  }

  /** The hashes of a tile as they are kept; empty when there is no such tile. */
  public byte[] kept(Place place) {
    return store.tile(place.level(), place.nth());
  }

  /** Appends the leaf at a position, the next one. */
  public void append(long position, byte[] leaf) {
    append(0, position, leaf);
  }

  /** The tiles that have changed since this was made, lowest level first. */
  public Map<Place, byte[]> changed() {
    Map<Place, byte[]> tiles = new TreeMap<>();
    written.forEach((place, hashes) -> tiles.put(place, hashes.toByteArray()));
    return tiles;
  }

  /** A tile that the tree needs is not there, or is too short. */
  public static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(Place place) {
      super("tile " + place.level() + "/" + place.nth() + " is missing or short");
    }
  }

  private void append(int level, long nth, byte[] hash) {
    Place place = new Place(level, nth / WIDTH);
    ByteArrayOutputStream tile = written.computeIfAbsent(place, p -> begun(p, (int) (nth % WIDTH)));
    tile.writeBytes(hash);
    if (nth % WIDTH == WIDTH - 1)
      append(level + 1, nth / WIDTH, fold(tile.toByteArray(), 0, WIDTH));
  }

  private ByteArrayOutputStream begun(Place place, int hashes) {
    ByteArrayOutputStream tile = new ByteArrayOutputStream(WIDTH * Merkle.LENGTH);
    byte[] kept = hashes == 0 ? new byte[0] : store.tile(place.level(), place.nth());
    if (kept.length < hashes * Merkle.LENGTH)
      throw new Missing(place);
    tile.write(kept, 0, hashes * Merkle.LENGTH);
    return tile;
  }

  private byte[] tile(Place place) {
    ByteArrayOutputStream changed = written.get(place);
    return changed == null ? read.computeIfAbsent(place, p -> store.tile(p.level(), p.nth())) : changed.toByteArray();
  }

  private byte[] fold(byte[] tile, int from, int count) {
    byte[][] row = new byte[count][];
    Arrays.setAll(row, n -> Merkle.at(tile, from + n));
    for (int width = count; width > 1; width /= 2) {
      for (int n = 0; n < width / 2; n++)
        row[n] = merkle.node(row[2 * n], row[2 * n + 1]);
    }
    return row[0];
  }
}
