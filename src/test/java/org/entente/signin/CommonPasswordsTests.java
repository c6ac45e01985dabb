package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonPasswordsTests {
  private final CommonPasswords common = new CommonPasswords();

  @ParameterizedTest
  @ValueSource(strings = {"123456789012", "aaaaaaaaaaaa", "password1234", "Passw0rd2026!", "P@$$w0rd1234", "qwertyuiop12", "1q2w3e4r5t6y7u",
      "iloveyou2024!!",
      "matkhau123456", "Mật khẩu 2026", "anhyeuem2026", "admin admin admin", "VietnamVodich1", "abcabcabcabc", "welcome to vietnam", "Hanoi@2026!!!",
      "tran.minh.2026", "mofa.desk.2026", "entente-demo-1", "كلمة السر 1234", "bismillah786786", "pakistanzindagi1", "zxcvbnm,./12345"})
  void whatIsGuessedFirstIsRefused(String password) {
    assertThat(common.holds(password, "mofa.desk")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"một câu đủ dài", "correct horse battery staple", "ghế gỗ kêu lúc nửa đêm", "tWk9-vLq2-zRmB", "الجمل يعبر النهر ليلا",
      "باران روی شیشه پنجره",
      "نیلی چڑیا چھت پر بیٹھی"})
  void aSentenceOfOnesOwnIsAccepted(String password) {
    assertThat(common.holds(password, "mofa.desk")).isFalse();
  }
}
