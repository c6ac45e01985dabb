package org.entente.proofs;

/** The rule of who sees what and who may do what, said a second time in plain Java. It calls nothing of the product. */
final class Sight {
  private Sight() {}

  /** 0 nothing, 1 read, 2 contribute, 3 manage. */
  static int right(Actor actor, Matter matter) {
    if (!actor.sits() || actor.clearance() < matter.level())
      return 0;
    boolean circle = matter.closed() || matter.level() >= 2;
    int right = !circle && actor.speaksFor(matter.home()) ? 3 : 0;
    for (Matter.Claim claim : matter.claims()) {
      if (actor.speaksFor(claim.to()) && holds(claim, matter, circle))
        right = Math.max(right, claim.right());
    }
    return right;
  }

  private static boolean holds(Matter.Claim claim, Matter matter, boolean circle) {
    boolean draft = matter.stage().equals("DRAFT"); // its parts are intentions
    return switch (claim.how()) {
      case "named" -> circle && (claim.to().contains("/") || Character.isLowerCase(claim.to().charAt(0)));
      case "share" -> !circle && claim.end().isEmpty();
      default -> !circle && !draft;
    };
  }

  static boolean sees(Actor actor, Matter matter) {
    return right(actor, matter) > 0;
  }

  /** Whether the actor may do a deed, said as SIDE:OFFICES:STAGES; see the table of handlers. */
  static boolean may(Actor actor, Matter matter, String deed) {
    String[] part = deed.split(":", -1);
    boolean stage = part[2].equals("*") || java.util.List.of(part[2].split(",")).contains(matter.stage());
    return stage && actor.holds(part[1]) && sits(actor, matter, part[0]);
  }

  private static boolean sits(Actor actor, Matter matter, String side) {
    int right = right(actor, matter);
    boolean leads = actor.agency().equals(matter.lead());
    return switch (side) {
      case "reader" -> right >= 1;
      case "contributor" -> right >= 2;
      case "manager" -> right == 3;
      case "home" -> right >= 2 && actor.agency().equals(matter.home());
      case "home!" -> right == 3 && actor.agency().equals(matter.home());
      case "keeps" -> right == 3 && actor.speaksFor(matter.home());
      case "keeps-open" -> right == 3 && actor.speaksFor(matter.home()) && !matter.closed() && matter.level() < 2;
      case "keeps-circle" -> right == 3 && actor.speaksFor(matter.home()) && (matter.closed() || matter.level() >= 2);
      case "keeps-restricted" -> right == 3 && actor.speaksFor(matter.home()) && matter.closed();
      case "keeps-unrestricted" -> right == 3 && actor.speaksFor(matter.home()) && !matter.closed();
      case "lead" -> right >= 2 && leads;
      case "both" -> right >= 2 && leads && actor.agency().equals(matter.home());
      case "part" -> right >= 2 && (leads || matter.cooperating().contains(actor.agency()));
      default -> throw new IllegalArgumentException("no such side: " + side);
    };
  }
}
