package org.entente.journal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class MerkleTests {
  private static final HexFormat HEX = HexFormat.of();
  private static final String[] LEAVES = {"", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
  private static final String[] HEADS = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
      "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
  private final Merkle merkle = new Merkle();
  private final Map<Tiles.Place, byte[]> store = new HashMap<>();

  @Test
  void givesThePublishedHeadsOfTheEightLeavesKnownFromCertificateTransparency() {
    Tiles tiles = tiles();
    for (int n = 0; n < LEAVES.length; n++) {
      tiles.append(n, merkle.leaf(HEX.parseHex(LEAVES[n])));
      assertThat(HEX.formatHex(merkle.root(n + 1, tiles))).isEqualTo(HEADS[n]);
    }
    assertThat(HEX.formatHex(merkle.root(0, tiles))).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  /** The tree of seven leaves and the paths drawn in RFC 6962 section 2.1.3. */
  @Test
  void givesThePathsOfTheExampleInTheStandard() {
    byte[][] leaf = new byte[7][];
    Tiles tiles = tiles();
    for (int n = 0; n < 7; n++)
      tiles.append(n, leaf[n] = merkle.leaf(new byte[]{(byte) n}));
    byte[] g = merkle.node(leaf[0], leaf[1]);
    byte[] h = merkle.node(leaf[2], leaf[3]);
    byte[] i = merkle.node(leaf[4], leaf[5]);
    byte[] k = merkle.node(g, h);
    byte[] l = merkle.node(i, leaf[6]);
    assertThat(merkle.inclusion(0, 7, tiles)).containsExactly(leaf[1], h, l);
    assertThat(merkle.inclusion(3, 7, tiles)).containsExactly(leaf[2], g, l);
    assertThat(merkle.inclusion(4, 7, tiles)).containsExactly(leaf[5], leaf[6], k);
    assertThat(merkle.inclusion(6, 7, tiles)).containsExactly(i, k);
    assertThat(merkle.consistency(3, 7, tiles)).containsExactly(leaf[2], leaf[3], g, l);
    assertThat(merkle.consistency(4, 7, tiles)).containsExactly(l);
    assertThat(merkle.consistency(6, 7, tiles)).containsExactly(i, leaf[6], k);
    assertThat(merkle.root(7, tiles)).isEqualTo(merkle.node(k, l));
  }

  @Test
  void agreesWithTheDefinitionsOverRandomSizes() throws Exception {
    SplittableRandom random = new SplittableRandom(6962);
    for (int round = 0; round < 60; round++) {
      List<byte[]> leaves = leaves(random.nextInt(1, 700), random);
      Tiles tiles = kept(leaves, random);
      int size = random.nextInt(1, leaves.size() + 1);
      List<byte[]> d = leaves.subList(0, size);
      byte[] head = merkle.root(size, tiles);
      assertThat(head).isEqualTo(NaiveTree.head(d));
      int position = random.nextInt(size);
      List<byte[]> path = merkle.inclusion(position, size, tiles);
      assertThat(path).containsExactlyElementsOf(NaiveTree.path(position, d));
      assertThat(merkle.isIncluded(merkle.leaf(d.get(position)), position, size, path, head)).isTrue();
      int from = random.nextInt(1, size + 1);
      List<byte[]> proof = merkle.consistency(from, size, tiles);
      assertThat(proof).containsExactlyElementsOf(NaiveTree.proof(from, d));
      assertThat(merkle.isConsistent(from, NaiveTree.head(d.subList(0, from)), size, head, proof)).isTrue();
    }
  }

  @Test
  void acceptsNoProofThatWasTouched() {
    SplittableRandom random = new SplittableRandom(25);
    for (int round = 0; round < 200; round++) {
      int size = random.nextInt(2, 400);
      Tiles tiles = kept(leaves(size, random), random);
      byte[] head = merkle.root(size, tiles);
      int position = random.nextInt(size);
      byte[] leaf = tiles.hash(0, position);
      List<byte[]> path = merkle.inclusion(position, size, tiles);
      assertThat(merkle.isIncluded(leaf, position, size, touched(path, random), head)).isFalse();
      assertThat(merkle.isIncluded(merkle.leaf(new byte[]{9, 9, 9}), position, size, path, head)).isFalse();
      assertThat(merkle.isIncluded(leaf, (position + 1) % size, size, path, head)).isFalse();
      int from = random.nextInt(1, size);
      List<byte[]> proof = merkle.consistency(from, size, tiles);
      byte[] before = merkle.root(from, tiles);
      assertThat(merkle.isConsistent(from, before, size, head, proof)).isTrue();
      assertThat(merkle.isConsistent(from, before, size, head, touched(proof, random))).isFalse();
      assertThat(merkle.isConsistent(from, head, size, head, proof)).isFalse();
      assertThat(merkle.isConsistent(from, before, size, before, proof)).isFalse();
    }
  }

  @Test
  void refusesWhatIsNotInTheTree() {
    Tiles tiles = kept(leaves(5, new SplittableRandom(1)), new SplittableRandom(1));
    assertThatThrownBy(() -> merkle.inclusion(5, 5, tiles)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> merkle.consistency(6, 5, tiles)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> merkle.root(6, tiles)).isInstanceOf(Tiles.Missing.class);
    assertThat(merkle.consistency(0, 5, tiles)).isEmpty();
    assertThat(merkle.consistency(5, 5, tiles)).isEmpty();
    assertThat(merkle.isConsistent(5, merkle.root(5, tiles), 5, merkle.root(5, tiles), List.of())).isTrue();
    assertThat(merkle.isConsistent(0, merkle.root(0, tiles), 5, merkle.root(5, tiles), List.of())).isTrue();
    assertThat(merkle.isConsistent(6, merkle.root(5, tiles), 5, merkle.root(5, tiles), List.of())).isFalse();
  }

  private static List<byte[]> touched(List<byte[]> proof, SplittableRandom random) {
    List<byte[]> other = new ArrayList<>(proof);
    if (other.isEmpty() || random.nextInt(4) == 0)
      other.add(new byte[32]);
    else if (random.nextInt(3) == 0)
      other.remove(random.nextInt(other.size()));
    else {
      int n = random.nextInt(other.size());
      byte[] hash = other.get(n).clone();
      hash[random.nextInt(32)] ^= (byte) (1 << random.nextInt(8));
      other.set(n, hash);
    }
    return other;
  }

  private static List<byte[]> leaves(int count, SplittableRandom random) {
    List<byte[]> leaves = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      byte[] leaf = new byte[random.nextInt(40)];
      random.nextBytes(leaf);
      leaves.add(leaf);
    }
    return leaves;
  }

  /** A tree that was appended to in several goes, as the sealer does it. */
  private Tiles kept(List<byte[]> leaves, SplittableRandom random) {
    store.clear();
    int position = 0;
    while (position < leaves.size()) {
      Tiles tiles = tiles();
      int until = Math.min(leaves.size(), position + 1 + random.nextInt(300));
      for (; position < until; position++)
        tiles.append(position, merkle.leaf(leaves.get(position)));
      store.putAll(tiles.changed());
    }
    return tiles();
  }

  private Tiles tiles() {
    return new Tiles(merkle, (level, nth) -> store.getOrDefault(new Tiles.Place(level, nth), new byte[0]));
  }
}
