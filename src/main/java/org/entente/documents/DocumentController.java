package org.entente.documents;

import java.util.Map;

import org.entente.access.Officer;
import org.entente.listings.Address;
import org.entente.listings.Cursor;
import org.entente.listings.Order;
import org.entente.listings.Slice;
import org.entente.listings.Walk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of source texts. */
@Controller
class DocumentController {
  private final Documents documents;

  DocumentController(Documents documents) {
    this.documents = documents;
  }

  @GetMapping("/documents")
  String index(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String language,
      @RequestParam(defaultValue = "") String cursor, Officer officer, Model model) {
    DocumentFilter filter = DocumentFilter.of(q, language);
    Slice<Document> slice = documents.page(filter, cursor.isEmpty() ? null : Cursor.of(cursor, Order.OPENED_NEWEST), Walk.PAGE, officer);
    Address address = new Address("/documents", Map.of()).with("q", q).with("language", language);
    model.addAttribute("slice", slice);
    model.addAttribute("address", address);
    model.addAttribute("filter", filter);
    model.addAttribute("first", cursor.isEmpty() ? "" : address.toString());
    model.addAttribute("next", slice.next() == null ? "" : address.with("cursor", slice.next().toString()).toString());
    model.addAttribute("takes", officer.may(org.entente.access.Deed.TAKE_DOCUMENT));
    return "documents/index";
  }
}
