package org.entente.administration;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.entente.access.Officer;
import org.entente.dossiers.Version;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Groups in the API, for administrators. */
@RestController
@RequestMapping("/api/v1/administration/groups")
class GroupApiController {
  private final KeptGroups groups;
  private final Ledger ledger;

  GroupApiController(KeptGroups groups, Ledger ledger) {
    this.groups = groups;
    this.ledger = ledger;
  }

  /**
   * A group.
   *
   * @param code as in {@code group:LOCALITIES}
   * @param names by BCP 47 tag
   * @param members past, present and future ones
   */
  record GroupAnswer(String code, Map<String, String> names, List<MemberAnswer> members) {
    static GroupAnswer of(KeptGroup g) {
      return new GroupAnswer(g.code(), g.names().texts(),
          g.members().stream().map(m -> new MemberAnswer(m.key(), m.agency(), m.since(), m.until())).toList());
    }
  }

  /**
   * A member of a group.
   *
   * @param member code of an agency or login of an officer
   * @param agency whether it is an agency
   * @param since first day; null when not known
   * @param until first day on which it is no member; null while it lasts
   */
  record MemberAnswer(String member, boolean agency, @Nullable LocalDate since, @Nullable LocalDate until) {}

  /**
   * A new group.
   *
   * @param code 2 to 24 capital Latin letters, figures and hyphens
   * @param names by BCP 47 tag; one at least
   */
  record GroupForm(@Nullable String code, @Nullable Map<String, String> names) {}

  /**
   * Belonging to a group.
   *
   * @param member code of an agency or login of an officer
   * @param since first day; today when left out
   * @param until first day on which it is no member; left out while it lasts; for the end of a membership today when left out
   */
  record MemberForm(@Nullable String member, @Nullable String since, @Nullable String until) {}

  /** Lists groups with their members. */
  @GetMapping
  List<GroupAnswer> list(Officer officer) {
    return groups.all(officer).stream().map(GroupAnswer::of).toList();
  }

  /** Gives a group. */
  @GetMapping("/{code}")
  ResponseEntity<GroupAnswer> show(@PathVariable String code, Officer officer) {
    return answer(HttpStatus.OK, code, officer);
  }

  /** Makes a group. */
  @PostMapping
  ResponseEntity<GroupAnswer> create(@RequestBody GroupForm form, Officer officer) {
    return answer(HttpStatus.CREATED, groups.create(form.code(), form.names(), officer), officer);
  }

  /** Lets an agency or officer belong to a group. Asks for a caller who has just proved who they are. */
  @PostMapping("/{code}/members")
  ResponseEntity<GroupAnswer> join(@PathVariable String code, Version seen, @RequestBody MemberForm form, Officer officer) {
    groups.join(code, seen.value(), form.member(), form.since(), form.until(), officer);
    return answer(HttpStatus.OK, code, officer);
  }

  /** From a day on a member belongs to a group no more. */
  @PostMapping("/{code}/members/end")
  ResponseEntity<GroupAnswer> leave(@PathVariable String code, Version seen, @RequestBody MemberForm form, Officer officer) {
    groups.leave(code, seen.value(), form.member(), form.until(), officer);
    return answer(HttpStatus.OK, code, officer);
  }

  private ResponseEntity<GroupAnswer> answer(HttpStatus status, String code, Officer officer) {
    KeptGroup group = groups.get(code, officer);
    return ResponseEntity.status(status).eTag("\"" + ledger.version(group.id(), officer) + "\"").body(GroupAnswer.of(group));
  }
}
