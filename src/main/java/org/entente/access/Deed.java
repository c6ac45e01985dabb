package org.entente.access;

import static org.entente.access.Office.ADMINISTRATOR;
import static org.entente.access.Office.AUDITOR;
import static org.entente.access.Office.DESK;
import static org.entente.access.Office.HEAD;
import static org.entente.access.Office.LIAISON;
import static org.entente.access.Office.SECRETARY;

import java.util.EnumSet;
import java.util.Set;

/** What an officer can do, and from which office: the one table, shown in the guide. Sight of the dossier is asked besides. */
public enum Deed {
  /** Put a source document in. */
  TAKE_DOCUMENT(DESK, SECRETARY, HEAD, LIAISON),
  /** Accept, edit or refuse a suggestion. */
  DECIDE_SUGGESTION(DESK, SECRETARY, HEAD, LIAISON),
  /** Register a guiding document. */
  REGISTER_GUIDANCE(SECRETARY, HEAD),
  /** Open a task as a draft or assigned. */
  OPEN_TASK(DESK, SECRETARY, HEAD, LIAISON),
  /** Assign a task to a lead agency, or to a person of the own agency. */
  ASSIGN(DESK, SECRETARY, HEAD, LIAISON),
  /** Accept or return a task that was assigned to the own agency. */
  ACCEPT_TASK(DESK, SECRETARY, HEAD, LIAISON),
  /** Report progress with evidence. */
  REPORT(DESK, SECRETARY, HEAD, LIAISON),
  /** Ask for a new deadline. */
  ASK_DEADLINE(DESK, SECRETARY, HEAD, LIAISON),
  /** Grant or refuse a new deadline. */
  DECIDE_DEADLINE(SECRETARY, HEAD),
  /** Verify a report of somebody else. */
  VERIFY(DESK, SECRETARY, HEAD),
  /** Close, reopen or withdraw a task. */
  CLOSE_TASK(SECRETARY, HEAD),
  /** Share a dossier of the own agency and take a share back. */
  SHARE(SECRETARY, HEAD),
  /** Close the circle of a dossier of the own agency, or open it again. */
  CLOSE_CIRCLE(SECRETARY, HEAD),
  /** Say who is in a closed circle and decide who asks to be, as one who manages it. */
  NAME_IN_CIRCLE(DESK, SECRETARY, HEAD, LIAISON),
  /** Raise the level of a dossier of the own agency. */
  RAISE_LEVEL(SECRETARY, HEAD),
  /** Ask for a lower level, or confirm what a colleague asks. */
  LOWER_LEVEL(SECRETARY, HEAD),
  /** Ask for access to a dossier that one does not see. */
  ASK_ACCESS(DESK, SECRETARY, HEAD, LIAISON),
  /** Grant or refuse access that somebody asks for; in a closed circle those who may name do it. */
  DECIDE_ACCESS(SECRETARY, HEAD),
  /** Read a dossier for three hours in an emergency; never with a seat of an auditor or administrator. */
  BREAK_GLASS(DESK, SECRETARY, HEAD, LIAISON),
  /** Add a file. */
  ADD_FILE(DESK, SECRETARY, HEAD, LIAISON),
  /** Erase what was written with a deed, where a person's data must go. */
  ERASE_ENTRY(HEAD),
  /** Check the journal as a whole. */
  CHECK_JOURNAL(AUDITOR),
  /** Keep agencies, seats and rules. */
  ADMINISTER(ADMINISTRATOR);

  private final Set<Office> offices;

  Deed(Office first, Office... others) {
    offices = EnumSet.of(first, others);
  }

  /** Whether somebody in the office may do it. */
  public boolean isFor(Office office) {
    return offices.contains(office);
  }
}
