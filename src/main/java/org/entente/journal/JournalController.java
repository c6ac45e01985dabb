package org.entente.journal;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.dossiers.DossierId;
import org.entente.dossiers.DossierUnknown;
import org.entente.ui.Page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The journal as pages: its newest head and who has checked it; where a deed stands and how that is checked. */
@Controller
class JournalController {
  private final Proofs proofs;
  private final Agencies agencies;
  private final Erasures erasures;

  JournalController(Proofs proofs, Agencies agencies, Erasures erasures) {
    this.proofs = proofs;
    this.agencies = agencies;
    this.erasures = erasures;
  }

  @GetMapping("/journal")
  String index(Officer officer, Model model) {
    model.addAttribute("head", proofs.head(officer).orElse(null));
    model.addAttribute("countersigned", proofs.countersigned(officer));
    model.addAttribute("lags", proofs.lags(officer));
    return "journal/index";
  }

  @GetMapping("/journal/{dossier}/{version}")
  String show(@PathVariable String dossier, @PathVariable String version, Officer officer, Page page, Model model) {
    Standing standing = proofs.standing(DossierId.of(dossier), number(version), officer);
    Proof proof = proofs.proof(standing, officer).orElse(null);
    var person = agencies.people(Set.of(standing.officer())).get(standing.officer());
    model.addAttribute("standing", standing);
    model.addAttribute("who", person == null ? page.text("journal.somebody") : person.name(page.language()));
    model.addAttribute("proof", proof);
    model.addAttribute("erasing", proof != null && !standing.erased() && erasures.mayErase(standing.dossier(), officer)
        ? "/journal/" + dossier + "/" + version + "/erasure"
        : "");
    model.addAttribute("leaf", proof == null ? "" : HexFormat.of().formatHex(proof.leaf()));
    model.addAttribute("root", proof == null ? "" : HexFormat.of().formatHex(proof.head().checkpoint().root()));
    model.addAttribute("path", proof == null ? List.of() : proof.path().stream().map(HexFormat.of()::formatHex).toList());
    return "journal/proof";
  }

  private static long number(String version) {
    if (!version.matches("[1-9]\\d{0,17}"))
      throw new DossierUnknown();
    return Long.parseLong(version);
  }
}
