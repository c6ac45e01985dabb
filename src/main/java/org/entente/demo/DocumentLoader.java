package org.entente.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.entente.access.Seats;
import org.entente.documents.Document;
import org.entente.reading.Intake;

import org.springframework.stereotype.Component;

/** Takes the invented source documents in, each by the officer whose desk it would have reached. */
@Component
class DocumentLoader {
  private static final Map<String, String> TAKEN_BY = Map.of("vi_hoi-nghi-dia-phuong.txt", "hungyen.desk", "en_mission-briefing.txt", "mofa.desk",
      "ar_muntada-al-sadaqa.txt", "vufo.desk", "fa_neshast-hamahangi.txt", "vufo.liaison", "ur_sarhadi-ijlas.txt", "laocai.desk");
  private final Intake intake;
  private final Seats seats;

  DocumentLoader(Intake intake, Seats seats) {
    this.intake = intake;
    this.seats = seats;
  }

  /** Takes them through the ordinary way in; gives their ids. */
  List<UUID> load() {
    return TAKEN_BY.entrySet().stream().map(e -> take(e.getKey(), e.getValue())).map(d -> d.id().value()).toList();
  }

  private Document take(String file, String login) {
    try (InputStream in = DocumentLoader.class.getResourceAsStream("/demo/documents/" + file)) {
      return intake.take(in.readAllBytes(), file.substring(file.indexOf('_') + 1), seats.officer(login, null).orElseThrow());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
