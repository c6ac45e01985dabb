package org.entente.tasks;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entente.access.Officer;
import org.entente.dossiers.DossierId;
import org.entente.journal.Journal;
import org.entente.listings.Address;
import org.entente.listings.Export;
import org.entente.listings.Format;
import org.entente.listings.Sheet;
import org.entente.listings.Slice;
import org.entente.listings.Walk;
import org.entente.ui.Page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;

/** Takes the register away as a file: the rows that the page shows and all that follow, as the officer sees them, from one snapshot. */
@Component
class TaskExport {
  private static final List<String> COLUMNS = List.of("number", "title", "stage", "class", "home", "lead", "assignee", "openedOn", "due", "doneOn",
      "progress", "level", "source");
  private final TaskListing listing;
  private final LeadChoices leads;
  private final Clock clock;
  private final Journal journal;

  TaskExport(TaskListing listing, LeadChoices leads, Clock clock, Journal journal) {
    this.journal = journal;
    this.listing = listing;
    this.leads = leads;
    this.clock = clock;
  }

  /** What an address lists. */
  void write(Format format, Address asked, Page page, Officer officer, HttpServletResponse response) throws IOException {
    List<DossierId> confidential = new ArrayList<>();
    write(format, sheet(asked, page, officer), rows -> rows(asked, page, officer, confidential, rows), confidential, page, officer, response);
  }

  /** Picked rows as a spreadsheet. */
  void write(List<TaskRow> picked, Page page, Officer officer, HttpServletResponse response) throws IOException {
    Sheet sheet = sheet(new Address("/tasks", Map.of()), page, officer);
    List<DossierId> confidential = picked.stream().filter(TaskExport::isConfidential).map(TaskRow::id).toList();
    write(Format.XLSX, sheet, rows -> picked.forEach(r -> rows.accept(row(r, page))), confidential, page, officer, response);
  }

  /** The file is written before it is sent, so that a slow reader holds no transaction; what is confidential in it is entered as read between. */
  private void write(Format format, Sheet sheet, Export.Rows rows, List<DossierId> confidential, Page page, Officer officer,
      HttpServletResponse response) throws IOException {
    Path file = Files.createTempFile("entente-export", "." + format.word());
    try {
      try (OutputStream target = Files.newOutputStream(file)) {
        Export.write(format, sheet, rows, target);
      }
      journal.enterReadings(confidential, officer);
      response.setContentType(format.mediaType());
      response.setHeader("Content-Disposition", "attachment; filename=\"entente-tasks-" + page.today() + "." + format.word() + "\"");
      response.setContentLengthLong(Files.size(file));
      Files.copy(file, response.getOutputStream());
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void rows(Address asked, Page page, Officer officer, List<DossierId> confidential, java.util.function.Consumer<List<Object>> rows) {
    boolean all = listing.each(listing.filter(asked), Walk.EXPORTED, officer, row -> {
      if (isConfidential(row))
        confidential.add(row.id());
      rows.accept(row(row, page));
    });
    if (!all)
      rows.accept(List.of(page.text("desk.export.cut", Walk.EXPORTED)));
  }

  private Sheet sheet(Address asked, Page page, Officer officer) {
    TaskRegister register = new TaskRegister(asked, listing.filter(asked), new Slice<>(List.of(), null, false, 0, false), List.of(), leads, false);
    String filters = register.chips(page).stream().map(c -> c.label() + ": " + c.value()).collect(Collectors.joining(" · "));
    int marking = Math.min(page.installation().ceiling(), officer.clearance());
    List<String> about = Stream.of(page.text("desk.register.title") + (filters.isEmpty() ? "" : " · " + filters),
        page.text("desk.export.by", officer.names().in(page.language()), officer.seat().agencyName(page.language()), page.moment(clock.instant())),
        page.text("desk.export.marking", page.text("ui.level." + marking))).toList();
    return new Sheet("tasks", about, COLUMNS.stream().map(c -> page.text("desk.column." + c)).toList(), page.direction().equals("rtl"));
  }

  private static boolean isConfidential(TaskRow row) {
    return row.level() >= 2;
  }

  private static List<Object> row(TaskRow r, Page page) {
    List<Object> row = new ArrayList<>();
    row.add(r.number());
    row.add(r.title().in(page.language()));
    row.add(page.text("tasks.stage." + r.stage()));
    row.add(r.classed().map(c -> page.text("desk.class." + c)).orElse(""));
    row.add(r.home().name(page.language()));
    row.add(r.lead() == null ? "" : r.lead().name(page.language()));
    row.add(r.assigneeName() == null ? "" : r.assigneeName().in(page.language()));
    row.add(r.openedOn());
    row.add(r.dueOn() == null ? "" : r.dueOn());
    row.add(r.doneOn() == null ? "" : r.doneOn());
    row.add(r.progress());
    row.add(page.text("ui.level." + r.level()) + (r.restricted() ? " · " + page.text("ui.level.restricted") : ""));
    row.add(r.source() == null ? "" : r.source());
    return row;
  }
}
