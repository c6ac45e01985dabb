package org.entente.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.entente.dossiers.FieldRefused;

import org.junit.jupiter.api.Test;

class SourceTextTests {
  @Test
  void keepsTheTextAsItStands() {
    SourceText source = text("Một\r\nhai\n");
    assertThat(source.text()).isEqualTo("Một\r\nhai\n");
    assertThat(SourceText.of("\uFEFFxin chào".getBytes(StandardCharsets.UTF_8), "", "file").text()).isEqualTo("xin chào");
  }

  @Test
  void theSameWordsHaveTheSameSignHoweverTheyAreSent() {
    assertThat(text("Một\nhai").sha256()).isEqualTo(text("\uFEFF  Một\nhai\n\n").sha256()).isNotEqualTo(text("Một hai").sha256());
  }

  @Test
  void theNameLosesItsFoldersAndMarks() {
    assertThat(SourceText.of(new byte[]{'x'}, "C:\\papers\\bản.txt", "file").fileName()).isEqualTo("bản.txt");
    assertThat(SourceText.of(new byte[]{'x'}, "/tmp/\u202Etxt.exe", "file").fileName()).isEqualTo("txt.exe");
  }

  @Test
  void nothingToReadIsRefused() {
    assertThat(refusal(new byte[0])).isEqualTo("documents.refused.empty");
    assertThat(refusal(" \n\t\r\n".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.refused.empty");
    assertThat(refusal("\uFEFF".getBytes(StandardCharsets.UTF_8))).isEqualTo("documents.refused.empty");
  }

  @Test
  void whatIsNoTextIsRefusedByKind() {
    assertThat(refusal(new byte[]{'M', 'Z', 0, 1, 2})).isEqualTo("documents.refused.binary");
    assertThat(refusal(new byte[]{(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})).isEqualTo("documents.refused.binary");
    assertThat(refusal("%PDF-1.7\n%âãÏÓ".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("documents.refused.pdf");
    assertThat(refusal(new byte[]{'P', 'K', 3, 4, 20, 0})).isEqualTo("documents.refused.office");
  }

  @Test
  void anotherEncodingIsRefusedByName() {
    assertThat(refusal("وزارت خارجہ کا اجلاس".getBytes(Charset.forName("windows-1256")))).isEqualTo("documents.refused.encoding");
    assertThat(refusal("Hội nghị".getBytes(StandardCharsets.UTF_16))).isEqualTo("documents.refused.encoding");
    assertThat(refusal(new byte[]{(byte) 0xC0, (byte) 0x80})).isEqualTo("documents.refused.encoding");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    byte[] large = new byte[SourceText.LARGEST + 1];
    java.util.Arrays.fill(large, (byte) 'x');
    assertThat(refusal(large)).isEqualTo("documents.refused.tooLarge");
  }

  private static SourceText text(String text) {
    return SourceText.of(text.getBytes(StandardCharsets.UTF_8), "", "file");
  }

  private static String refusal(byte[] bytes) {
    FieldRefused refused = catchThrowableOfType(FieldRefused.class, () -> SourceText.of(bytes, "x.txt", "file"));
    assertThat(refused.field()).isEqualTo("file");
    return refused.key();
  }
}
