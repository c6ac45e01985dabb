package org.entente.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.entente.access.Officer;
import org.entente.agencies.Agencies;
import org.entente.agencies.Agency;
import org.entente.agencies.AgencyId;
import org.entente.ui.Page;

import com.ibm.icu.text.Collator;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The directory as a page: agencies by pillar, since when and until when, and who carries on. */
@Controller
class DirectoryController {
  private final Agencies agencies;

  DirectoryController(Agencies agencies) {
    this.agencies = agencies;
  }

  @GetMapping("/agencies")
  String index(Page page, Officer officer, Model model) {
    Collator collator = Collator.getInstance(page.language().locale());
    List<Agency> all = agencies.all().stream()
        .sorted((a,
            b) -> a.pillar() != b.pillar() ? a.pillar().compareTo(b.pillar()) : collator.compare(a.name(page.language()), b.name(page.language())))
        .toList();
    Map<AgencyId, Agency> byId = all.stream().collect(Collectors.toMap(Agency::id, Function.identity()));
    model.addAttribute("agencies", all);
    model.addAttribute("byId", byId);
    return "desk/agencies";
  }
}
