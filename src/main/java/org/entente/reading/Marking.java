package org.entente.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.entente.documents.Sentence;

/**
 * Lays findings over a paragraph. Where two overlap the longer one is underlined; what spans whole clauses, events and lists, gives way to what
 * is named inside them. Nothing is lost: the table of findings has them all.
 */
final class Marking {
  private static final Comparator<KeptFinding> RANK = Comparator.<KeptFinding, Boolean>comparing(k -> isWide(k.finding().kind()))
      .thenComparing(k -> k.finding().start() - k.finding().end()).thenComparing(k -> k.finding().start());

  private Marking() {}

  /** The paragraph in sentences and pieces; joined they are its text again. */
  static List<MarkedSentence> of(String text, List<Sentence> sentences, List<KeptFinding> findings) {
    List<KeptFinding> marked = chosen(text, findings);
    List<MarkedSentence> parts = new ArrayList<>();
    int at = 0;
    for (Sentence sentence : sentences) {
      int start = Math.clamp(sentence.start(), at, text.length());
      int end = Math.clamp(sentence.end(), start, text.length());
      if (start > at)
        parts.add(new MarkedSentence(-1, pieces(text, at, start, marked)));
      parts.add(new MarkedSentence(sentence.index(), pieces(text, start, end, marked)));
      at = end;
    }
    if (at < text.length())
      parts.add(new MarkedSentence(-1, pieces(text, at, text.length(), marked)));
    return parts;
  }

  private static List<KeptFinding> chosen(String text, List<KeptFinding> findings) {
    List<KeptFinding> chosen = new ArrayList<>();
    findings.stream().filter(k -> k.finding().start() >= 0 && k.finding().start() < k.finding().end() && k.finding().end() <= text.length())
        .sorted(RANK).forEach(k -> {
          if (chosen.stream().noneMatch(c -> overlap(c.finding(), k.finding())))
            chosen.add(k);
        });
    chosen.sort(Comparator.comparingInt(k -> k.finding().start()));
    return chosen;
  }

  private static List<Piece> pieces(String text, int from, int to, List<KeptFinding> marked) {
    List<Piece> pieces = new ArrayList<>();
    int at = from;
    for (KeptFinding kept : marked) {
      int start = Math.max(kept.finding().start(), at);
      int end = Math.min(kept.finding().end(), to);
      if (start >= end)
        continue;
      if (start > at)
        pieces.add(new Piece(text.substring(at, start), null));
      pieces.add(new Piece(text.substring(start, end), kept));
      at = end;
    }
    if (at < to)
      pieces.add(new Piece(text.substring(at, to), null));
    return pieces;
  }

  private static boolean overlap(Finding a, Finding b) {
    return a.start() < b.end() && b.start() < a.end();
  }

  private static boolean isWide(FindingKind kind) {
    return kind == FindingKind.EVENT || kind == FindingKind.ENUMERATION;
  }
}
