package org.entente.access;

import java.util.List;
import java.util.Optional;

import org.entente.agencies.SeatId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Makes an officer of an account, from what the directory says at this moment. Nothing is remembered between requests. */
@Service
public class Seats {
  private final AccountRepository accounts;

  Seats(AccountRepository accounts) {
    this.accounts = accounts;
  }

  /**
   * The officer of an account in the wanted seat, else in the main one.
   *
   * @param wanted a seat of the account; one that is not theirs gives empty
   * @return empty when the account has no seat today, or not the wanted one
   */
  public Optional<Officer> officer(String login, @Nullable SeatId wanted) {
    var sittings = accounts.sittings(login);
    List<Seat> seats = sittings.stream().map(AccountRepository.Sitting::seat).toList();
    return sittings.stream().filter(s -> wanted == null || s.seat().id().equals(wanted)).findFirst()
        .map(s -> new Officer(s.person(), s.personPrincipal(), login, s.names(), s.seat(), s.principals(), seats, s.preferences(),
            Mandate.whole(null)));
  }

  /** How the account wants pages shown; empty for an unknown one. */
  public Optional<Preferences> preferences(String login) {
    return accounts.preferences(login);
  }

  /** Keeps how the account wants pages shown. */
  public void prefer(String login, Preferences wanted) {
    accounts.save(login, wanted);
  }

  /** All logins that may sign in, for the list on the sign-in page of a demonstration. */
  public List<String> logins() {
    return accounts.logins();
  }
}
