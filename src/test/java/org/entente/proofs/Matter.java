package org.entente.proofs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A dossier that everybody tries to reach, as the table of matters says.
 *
 * @param n its number, which is in its id, its register number and its canaries
 * @param kind task, document or guidance
 * @param closed whether it is in a restricted circle
 * @param stage of a task; empty for other kinds
 */
record Matter(int n, String kind, int level, boolean closed, String home, String stage, List<Claim> claims) {
  private static final List<String> STAGES = List.of("ASSIGNED", "ACCEPTED", "RETURNED", "REPORTED", "DONE", "CLOSED", "WITHDRAWN", "DRAFT");
  private static final List<String> KINDS = List.of("task", "document", "guidance");

  /**
   * Why somebody sees it.
   *
   * @param how lead, coop, consulted, share or named
   * @param to an agency, unit (agency/unit), group (@code) or person (login)
   * @param end empty, past or late
   */
  record Claim(String how, String to, int right, String end) {
    static Claim of(String word) {
      String[] part = word.split("[:=~]");
      int right = part[0].equals("consulted") ? 1 : part.length > 2 ? Integer.parseInt(part[2]) : 2;
      return new Claim(part[0], part[1], right, part.length > 3 ? part[3] : "");
    }
  }

  /** Every line once for each kind, and those that have a lead agency once for each stage of a task. */
  static List<Matter> all() {
    List<Matter> all = new ArrayList<>();
    for (String line : Tables.lines("matters")) {
      for (String kind : KINDS)
        all.add(of(all.size() + 1, kind, kind.equals("task") ? STAGES.get(all.size() / 3 % 7) : "", line));
      if (line.contains("lead:"))
        STAGES.forEach(stage -> all.add(of(all.size() + 1, "task", stage, line)));
    }
    return all;
  }

  private static Matter of(int n, String kind, String stage, String line) {
    String[] column = line.split("\\s+");
    List<Claim> claims = Arrays.stream(column).skip(3).map(Claim::of).toList();
    return new Matter(n, kind, Integer.parseInt(column[0]), column[1].equals("circle"), column[2], stage, claims);
  }

  UUID id() {
    return id(0);
  }

  /** Ids of what belongs to it: 1 its suggestion, 2 its file. */
  UUID id(int part) {
    return UUID.fromString("c0dec0de-000%d-4000-8000-%012d".formatted(part, n));
  }

  String number() {
    return "MX%04dN".formatted(n);
  }

  /** The lead agency of a task; its home when no other is named. */
  String lead() {
    return claims.stream().filter(claim -> claim.how().equals("lead")).map(Claim::to).findFirst().orElse(home);
  }

  List<String> cooperating() {
    return claims.stream().filter(claim -> claim.how().equals("coop")).map(Claim::to).toList();
  }

  boolean isOpen() {
    return !List.of("DONE", "CLOSED", "WITHDRAWN").contains(stage);
  }

  /** A word that stands nowhere else: in Latin, Vietnamese, Arabic, Persian or Urdu letters. */
  String canary(String language) {
    return switch (language) {
      case "vi" -> "chimhoàngyến" + letters("ăâđêôơưạệợ");
      case "ar" -> "كناريه" + letters("ضذظغخثصقفع");
      case "fa" -> "پچژگ" + letters("ضذظغخثصقفع");
      case "ur" -> "ٹڈڑں" + letters("ضذظغخثصقفع");
      default -> "mxk%04d".formatted(n);
    };
  }

  private String letters(String alphabet) {
    return "%04d".formatted(n).chars().mapToObj(digit -> alphabet.substring(digit - '0', digit - '0' + 1)).collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return kind + " " + n + (stage.isEmpty() ? "" : " " + stage) + " (level " + level + (closed ? ", circle" : "") + ", home " + home + " " + claims
        + ")";
  }
}
