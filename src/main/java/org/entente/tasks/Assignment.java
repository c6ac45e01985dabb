package org.entente.tasks;

import java.util.List;

import org.entente.agencies.PersonId;
import org.entente.agencies.Principal;

import org.jspecify.annotations.Nullable;

/** Who gets a task; null leaves that part as it is. */
public record Assignment(@Nullable Principal lead, @Nullable List<Principal> cooperating, @Nullable PersonId assignee) {
  /** To a lead agency. */
  public static Assignment to(Principal lead) {
    return new Assignment(lead, null, null);
  }

  /** To a person of the lead agency. */
  public static Assignment toPerson(PersonId assignee) {
    return new Assignment(null, null, assignee);
  }
}
