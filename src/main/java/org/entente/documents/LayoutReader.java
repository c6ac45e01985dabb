package org.entente.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.entente.text.WrittenDates;

import org.jspecify.annotations.Nullable;

/** Lays out one text. */
final class LayoutReader {

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s|)\\]]+");

  private static final Pattern SLUG_NUMBER = Pattern.compile("(?:[-_](?:post|ar|id|n)?\\d{3,})++$");

  private static final Pattern OPENING = Pattern.compile("([^–—:;(]{6,60}?)\\s?(?:\\([^)]{2,30}\\)|[–—:-]\\s|--)");

  private static final int TITLE_LONGEST = 220;

  private static final int DATELINE_LONGEST = 80;

  private static final int BYLINE_WORDS = 4;

  private final List<String> lines;

  private final boolean[] frame;

  LayoutReader(String text, String fileName) {
    lines = split(text);
    frame = new boolean[lines.size()];
    for (int i = 0; i < frame.length; i++) {
      frame[i] = Frame.holds(lines.get(i));
    }
    markByline();
  }

  Layout layout() {
    var body = new ArrayList<String>();
    for (int i = 0; i < frame.length; i++) {
      if (!frame[i]) {
        body.add(lines.get(i));
      }
    }
    var language = SpokenLanguage.of(body.isEmpty() ? lines : body);
    var address = address();
    var slug = address == null ? null : slug(address);
    return new Layout(language, SpokenLanguage.direction(language, lines), title(slug), address, slug,
        dateline(language), paragraphs(), Sentences.of(lines));
  }

  private List<Paragraph> paragraphs() {
    var paragraphs = new ArrayList<Paragraph>(frame.length);
    for (int i = 0; i < frame.length; i++) {
      paragraphs.add(new Paragraph(i, lines.get(i), frame[i]));
    }
    return List.copyOf(paragraphs);
  }

  /** A few words without a full stop right above the source stamp are the writer's name, often translated as words. */
  private void markByline() {
    int last = frame.length - 1;
    while (last >= 0 && frame[last]) {
      last--;
    }
    if (last < 2 || last == frame.length - 1) {
      return;
    }
    var line = lines.get(last).strip();
    if (line.split("\\s+", BYLINE_WORDS + 2).length <= BYLINE_WORDS && ".!?؟۔:".indexOf(line.charAt(line.length() - 1)) < 0) {
      frame[last] = true;
    }
  }

  private @Nullable String address() {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (Frame.isSource(lines.get(i))) {
        var address = ADDRESS.matcher(lines.get(i));
        if (address.find()) {
          return address.group();
        }
      }
    }
    return null;
  }

  private static @Nullable String slug(String address) {
    int query = address.indexOf('?') < 0 ? address.length() : address.indexOf('?');
    var path = address.substring(0, query).replaceFirst("/+$", "");
    var last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[a-zA-Z]{2,5}$", "");
    var slug = SLUG_NUMBER.matcher(last).replaceFirst("");
    return slug.indexOf('-') < 0 ? null : slug;
  }

  private @Nullable String title(@Nullable String slug) {
    for (int i = 0; i < frame.length; i++) {
      if (!frame[i] && !isDateline(lines.get(i))) {
        var line = lines.get(i).strip();
        if (isTitle(line)) {
          return line.replaceFirst("^#+\\s*", "");
        }
        break;
      }
    }
    return slug == null ? null : Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
  }

  private static boolean isTitle(String line) {
    return line.length() <= TITLE_LONGEST && line.indexOf('|') < 0 && ".۔:؛".indexOf(line.charAt(line.length() - 1)) < 0;
  }

  /** The day of publication: a short line, above or below the text, that holds hardly more than one whole date. */
  private @Nullable LocalDate dateline(@Nullable String language) {
    int seen = 0;
    for (int i = 0; i < frame.length && seen < 6; i++) {
      if (!lines.get(i).isBlank()) {
        seen++;
        var day = day(lines.get(i), language);
        if (day != null) {
          return day;
        }
      }
    }
    var wire = agencyLine();
    if (wire != null) {
      return wire;
    }
    for (int i = frame.length - 1; i >= 0 && i >= frame.length - 20; i--) {
      var day = day(lines.get(i), language);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** {@code HANOI, 12 March 2024 (VNA) –}: the beginning of the first lines up to a dash or bracket. */
  private @Nullable LocalDate agencyLine() {
    int seen = 0;
    for (int i = 0; i < frame.length && seen < 3; i++) {
      if (!frame[i]) {
        seen++;
        var opening = OPENING.matcher(lines.get(i));
        var day = opening.lookingAt() ? WrittenDates.alone(opening.group(1)) : null;
        if (day != null) {
          return day;
        }
      }
    }
    return null;
  }

  private boolean isDateline(String line) {
    return day(line, null) != null;
  }

  private static @Nullable LocalDate day(String line, @Nullable String language) {
    if (line.isBlank() || line.length() > DATELINE_LONGEST) {
      return null;
    }
    return WrittenDates.alone(line);
  }

  private static List<String> split(String text) {
    var lines = new ArrayList<String>();
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    for (int end = text.indexOf('\n', start); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(line(text, start, end));
      start = end + 1;
    }
    lines.add(line(text, start, text.length()));
    return lines;
  }

  private static String line(String text, int start, int end) {
    return text.substring(start, end > start && text.charAt(end - 1) == '\r' ? end - 1 : end);
  }
}
