package org.entente.reading;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import org.entente.access.Access;
import org.entente.access.Officer;
import org.entente.documents.Document;
import org.entente.documents.DocumentAnswer;
import org.entente.documents.Documents;
import org.entente.documents.SourceText;
import org.entente.dossiers.FieldRefused;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Puts a source text in over the API; answers when it has been read. */
@RestController
@RequestMapping("/api/v1/documents")
class IntakeApiController {
  private final Access access;
  private final Intake intake;
  private final Documents documents;

  IntakeApiController(Access access, Intake intake, Documents documents) {
    this.access = access;
    this.intake = intake;
    this.documents = documents;
  }

  /**
   * What was taken.
   *
   * @param alike other documents the caller sees that have the same text or the same story: a hint, the text was taken all the same
   */
  record Answer(@JsonUnwrapped DocumentAnswer document, List<Alike> alike) {}

  /** Another document of the same text or story. */
  record Alike(UUID id, String number, @Nullable String language, @Nullable String title) {}

  /** Puts a text in, reads it, and answers what was made of it. */
  @PostMapping(consumes = "text/*")
  ResponseEntity<Answer> take(@RequestParam(defaultValue = "") String fileName, @RequestParam(defaultValue = "1") int level,
      HttpServletRequest request, Officer officer) throws IOException {
    try (InputStream body = request.getInputStream()) {
      return take(body.readNBytes(SourceText.LARGEST + 1), fileName, level, officer);
    }
  }

  /** Puts a file in, reads it, and answers what was made of it. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  ResponseEntity<Answer> take(@RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(required = false) @Nullable String fileName,
      @RequestParam(defaultValue = "1") int level, Officer officer) throws IOException {
    if (file == null)
      throw new FieldRefused("file", "documents.refused.empty");
    String name = fileName != null ? fileName : file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    return take(file.getBytes(), name, level, officer);
  }

  private ResponseEntity<Answer> take(byte[] bytes, String fileName, int level, Officer officer) {
    Document taken = intake.take(SourceText.of(bytes, fileName, "file"), level, officer);
    List<Alike> alike = access.reading(officer, () -> documents.alike(taken.id())).stream()
        .map(d -> new Alike(d.id().value(), d.number(), d.language(), d.title())).toList();
    return ResponseEntity.created(URI.create("/api/v1/documents/" + taken.id())).eTag("\"" + taken.version() + "\"")
        .body(new Answer(DocumentAnswer.of(taken), alike));
  }
}
