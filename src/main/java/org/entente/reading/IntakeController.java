package org.entente.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.entente.access.Officer;
import org.entente.documents.Document;
import org.entente.documents.Documents;
import org.entente.dossiers.DossierUnknown;
import org.entente.dossiers.FieldRefused;
import org.entente.ui.Page;
import org.entente.ui.Problem;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page on which texts are put in, and the one that shows how far their reading is. */
@Controller
@RequestMapping("/documents")
class IntakeController {
  /** A single text up to this length is read while the officer waits: well under a second. */
  private static final int SHORT = 200_000;
  private final Intake intake;
  private final IntakeQueue queue;
  private final IntakeWorker worker;
  private final Documents documents;

  IntakeController(Intake intake, IntakeQueue queue, IntakeWorker worker, Documents documents) {
    this.intake = intake;
    this.queue = queue;
    this.worker = worker;
    this.documents = documents;
  }

  @GetMapping("/new")
  String form(Officer officer, Model model) {
    model.addAttribute("levels", Math.min(2, officer.clearance()));
    model.addAttribute("problems", List.of());
    model.addAttribute("text", "");
    return "reading/new";
  }

  @PostMapping
  Object create(@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files, @RequestParam(defaultValue = "") String text,
      @RequestParam(defaultValue = "1") int level, @RequestHeader(name = "X-Requested-With", defaultValue = "") String by, Page page,
      Officer officer) throws IOException {
    try {
      documents.mayTake(level, officer);
      return "redirect:" + taken(received(files, text), level, officer);
    } catch (FieldRefused refused) {
      return refused(refused, text, by.equals("XMLHttpRequest"), page, officer);
    }
  }

  @GetMapping("/intake/{batch}")
  String progress(@PathVariable String batch, Officer officer, Model model) {
    List<Sent> sent = queue.batch(id(batch), officer);
    model.addAttribute("sent", sent);
    model.addAttribute("batch", batch);
    model.addAttribute("done", (int) sent.stream().filter(s -> s.stage().isEnd()).count());
    return "reading/intake";
  }

  private String taken(List<IntakeQueue.Received> received, int level, Officer officer) {
    IntakeQueue.Received first = received.getFirst();
    if (received.size() == 1 && first.source() == null)
      throw new FieldRefused(first.fileName().isEmpty() ? "text" : "file", String.valueOf(first.problem()), 25);
    if (received.size() == 1 && first.source() != null && first.source().text().length() <= SHORT) {
      Document document = intake.take(first.source(), level, officer);
      return "/documents/" + document.id();
    }
    UUID batch = queue.submit(received, level, officer);
    worker.wake();
    return "/documents/intake/" + batch;
  }

  private static List<IntakeQueue.Received> received(@Nullable List<MultipartFile> files, String text) throws IOException {
    List<IntakeQueue.Received> received = new ArrayList<>();
    if (files != null) {
      for (MultipartFile file : files) {
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        if (!file.isEmpty() || !name.isEmpty())
          received.add(IntakeQueue.Received.of(file.getBytes(), name.isEmpty() ? "-" : name));
      }
    }
    if (received.isEmpty())
      received.add(IntakeQueue.Received.of(text.getBytes(StandardCharsets.UTF_8), ""));
    return received;
  }

  private static Object refused(FieldRefused refused, String text, boolean script, Page page, Officer officer) {
    String words = page.text(refused.key(), refused.arguments().toArray());
    if (script)
      return ResponseEntity.unprocessableContent().contentType(new MediaType("text", "plain", StandardCharsets.UTF_8)).body(words);
    ModelAndView again = new ModelAndView("reading/new", HttpStatus.UNPROCESSABLE_CONTENT);
    again.addObject("levels", Math.min(2, officer.clearance()));
    again.addObject("problems", List.of(new Problem(refused.field(), words)));
    again.addObject("text", text);
    return again;
  }

  private static UUID id(String batch) {
    try {
      return UUID.fromString(batch);
    } catch (IllegalArgumentException e) {
      throw new DossierUnknown();
    }
  }
}
