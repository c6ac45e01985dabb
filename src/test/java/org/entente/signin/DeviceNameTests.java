package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceNameTests {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Safari/537.36 Edg/143.0|Edge|Windows",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0 Chrome/124.0 Safari/537.36|Cốc Cốc|Windows",
      "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0|Firefox|Linux",
      "Mozilla/5.0 (Linux; Android 16; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0 Mobile Safari/537.36|Chrome|Android",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1|Safari|iPhone"})
  void aPersonKnowsTheirDeviceAgain(String agent, String browser, String system) {
    assertThat(DeviceName.browser(agent)).contains(browser);
    assertThat(DeviceName.system(agent)).contains(system);
  }

  @Test
  void whatSaysNothingHasNoName() {
    assertThat(DeviceName.browser("")).isEmpty();
    assertThat(DeviceName.system("x")).isEmpty();
  }
}
