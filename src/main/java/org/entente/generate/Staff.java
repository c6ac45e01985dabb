package org.entente.generate;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

import org.entente.agencies.Principal;

/**
 * A generated agency as tasks need it.
 *
 * @param units the first one is that of the officer who measures
 * @param people their ids; the first one measures, the second one is of its unit too
 * @param persons the numbers of the people, in the same order
 */
record Staff(UUID id, Principal agency, List<Principal> units, List<UUID> people, List<Principal> persons) {
  UUID anyone(RandomGenerator random) {
    return people.get(random.nextInt(people.size()));
  }
}
