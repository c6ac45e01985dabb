package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Known answers of RFC 6238, appendix B (SHA-1), RFC 4226, appendix D, and RFC 4648, section 10. */
class OneTimeCodeTests {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({"59, 94287082", "1111111109, 07081804", "1111111111, 14050471", "1234567890, 89005924", "2000000000, 69279037",
      "20000000000, 65353130"})
  void codesAreThoseOfTheStandard(long second, String code) {
    assertThat(OneTimeCode.at(SECRET, second / 30, 8)).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({"0, 755224", "1, 287082", "9, 520489"})
  void codesOfSixFiguresToo(long step, String code) {
    assertThat(OneTimeCode.at(SECRET, step, 6)).isEqualTo(code);
  }

  @Test
  void theStepBeforeAndTheStepAfterAreRightAndNoOther() {
    Instant now = Instant.ofEpochSecond(300);
    for (long step = 7; step <= 13; step++)
      assertThat(OneTimeCode.step(SECRET, OneTimeCode.at(SECRET, step, 6), now).isPresent()).as("step " + step).isEqualTo(step >= 9 && step <= 11);
  }

  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
  void keysAreInBase32(String text, String written) {
    assertThat(OneTimeCode.base32(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
  }
}
