package org.entente.signin;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/**
 * A text as a QR code, to be drawn by the browser.
 *
 * @param size of its side in modules, with the margin of four that readers need
 * @param path of its dark modules, as SVG writes it
 */
public record QrCode(int size, String path) {
  private static final int MARGIN = 4;

  static QrCode of(String text) {
    try {
      ByteMatrix dark = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < dark.getHeight(); y++)
        for (int x = 0; x < dark.getWidth(); x++)
          if (dark.get(x, y) == 1)
            path.append('M').append(x + MARGIN).append(' ').append(y + MARGIN).append("h1v1h-1z");
      return new QrCode(dark.getWidth() + 2 * MARGIN, path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException(tooLong);
    }
  }
}
