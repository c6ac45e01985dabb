package org.entente.administration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.entente.dossiers.FieldRefused;
import org.entente.dossiers.StaleVersion;
import org.entente.text.Language;
import org.entente.ui.Field;
import org.entente.ui.FormSheet;
import org.entente.ui.Page;
import org.entente.ui.Problem;
import org.entente.workflow.Refused;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Forms of administrators: what was written comes back with whatever is wrong with it. */
public final class Forms {
  private static final int NAME = 300;

  private Forms() {}

  /** A form as a page. */
  public static ModelAndView page(FormSheet sheet) {
    return new ModelAndView("ui/formSheet", Map.of("sheet", sheet, "problems", List.of()));
  }

  /**
   * Does a deed and goes where it leads, or shows the form again.
   *
   * @param deed gives the address to go to
   * @param again the form with what was written
   */
  public static Object done(Page page, Supplier<String> deed, Supplier<FormSheet> again) {
    return made(page, () -> "redirect:" + deed.get(), again);
  }

  /** The same where the deed gives the answer itself. */
  public static Object made(Page page, Supplier<Object> deed, Supplier<FormSheet> again) {
    List<Problem> problems;
    try {
      return deed.get();
    } catch (FieldRefused e) {
      problems = List.of(new Problem(e.field(), page.text(e.key(), e.arguments().toArray())));
    } catch (LinesRefused e) {
      problems = e.lines().stream().map(line -> new Problem(line.wrong().field(), page.text("administration.refused.line", line.n(),
          page.text(line.wrong().key(), line.wrong().arguments().toArray())))).toList();
    } catch (Refused e) {
      problems = List.of(new Problem("", page.text(e.key(), e.arguments().toArray())));
    } catch (StaleVersion e) {
      problems = List.of(new Problem("", page.text("administration.refused.stale")));
    }
    return new ModelAndView("ui/formSheet", Map.of("sheet", again.get(), "problems", problems), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  /** Fields for a name in each of the five languages, under a heading. */
  public static List<Field> names(String heading, String name, String prefix, Map<String, String> sent) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.heading(name, heading));
    for (Language language : Language.values())
      fields.add(Field.line(prefix + "." + language.tag(), language.ownName(), sent.getOrDefault(prefix + "." + language.tag(), ""), false, NAME)
          .in(language.tag()));
    return fields;
  }
}
