package org.entente.ui;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Every part of a page in all its states, in a demonstration only: to look at, and for the browser tests. */
@Controller
@ConditionalOnBooleanProperty("entente.demo")
class PartsController {
  @GetMapping("/ui/parts")
  String show() {
    return "ui/parts";
  }
}
