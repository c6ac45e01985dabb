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
  /** Share a dossier and change its circle. */
  SHARE(SECRETARY, HEAD),
  /** Add a file. */
  ADD_FILE(DESK, SECRETARY, HEAD, LIAISON),
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
