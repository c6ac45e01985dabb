package org.entente.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;

class QrCodeTests {
  private static final int PIXELS = 4;
  private static final String TEXT = "otpauth://totp/Entente:mofa.secretary?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Entente";

  @Test
  void aReaderReadsWhatWasWritten() throws Exception {
    var code = QrCode.of(TEXT);
    int side = code.size() * PIXELS;
    int[] picture = new int[side * side];
    java.util.Arrays.fill(picture, 0xffffff);
    var dark = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
    while (dark.find())
      for (int pixel = 0; pixel < PIXELS * PIXELS; pixel++)
        picture[(Integer.parseInt(dark.group(2)) * PIXELS + pixel / PIXELS) * side + Integer.parseInt(dark.group(1)) * PIXELS + pixel % PIXELS] = 0;
    var seen = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, picture))));
    assertThat(seen.getText()).isEqualTo(TEXT);
  }
}
