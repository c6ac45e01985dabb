package org.entente.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.dossiers.Version;

import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;

class RefusalsTests {
  @Test
  void hiddenAndMissingAreOneAnswer() {
    assertThat(Refusals.of(new DossierUnknown())).isEqualTo(Refusals.unknown());
    assertThat(Refusals.of(inDatabase("P0002", "no such dossier"))).isEqualTo(Refusals.unknown());
    assertThat(Refusals.of(inDatabase("42501", "new row violates row-level security"))).isEqualTo(Refusals.unknown());
  }

  @Test
  void aVersionThatIsStaleIsAFailedPrecondition() {
    assertThat(Refusals.of(new StaleVersion()).status().value()).isEqualTo(412);
  }

  @Test
  void aFieldRefusedKeepsItsNameAndWords() {
    assertThat(Refusals.of(new FieldRefused("due", "tasks.refused.due", 3)).wrong()).containsExactly(Wrong.of("due", "tasks.refused.due", 3));
  }

  @Test
  void aCrowdIsAskedToComeAgain() {
    var refusal = Refusals.of(new CannotAcquireLockException("x", new SQLException("x", "40001")));
    assertThat(refusal.status().value()).isEqualTo(503);
    assertThat(refusal.headers()).containsEntry("Retry-After", "1");
  }

  @Test
  void aLevelAboveTheCeilingIsNamed() {
    assertThat(Refusals.of(inDatabase("23514", "violates check constraint \"ceiling\"")).wrong()).extracting(Wrong::field).containsExactly("level");
  }

  @Test
  void whateverIsNotKnownTellsNothing() {
    assertThat(Refusals.of(new IllegalStateException("secret words"))).isEqualTo(
        Refusal.of(org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR, "failure"));
  }

  @Test
  void aChangeNamesOneStrongTag() {
    assertThat(version("\"7\"")).isEqualTo(new Version(7));
    assertThat(version(" \"12\" ").etag()).isEqualTo("\"12\"");
    assertThat(statusOf()).isEqualTo(428);
    for (String wrong : new String[]{"*", "7", "W/\"7\"", "\"7\", \"8\"", "\"x\"", "\"0\"", "\"-1\"", "\"07\"", "", "\"1234567890123456789\""})
      assertThat(statusOf(wrong)).as(wrong).isEqualTo(400);
    assertThat(statusOf("\"7\"", "\"8\"")).isEqualTo(400);
  }

  private static DataIntegrityViolationException inDatabase(String state, String words) {
    return new DataIntegrityViolationException("x", new SQLException(words, state));
  }

  private static int statusOf(String... headers) {
    try {
      version(headers);
      return 200;
    } catch (Refused refused) {
      return refused.refusal().status().value();
    }
  }

  private static Version version(String... headers) {
    var request = new MockHttpServletRequest();
    for (String header : headers)
      request.addHeader("If-Match", header);
    return new VersionArgument().resolveArgument(null, null, new ServletWebRequest(request), null);
  }
}
