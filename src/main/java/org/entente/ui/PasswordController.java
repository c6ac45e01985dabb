package org.entente.ui;

import org.entente.access.Officer;
import org.entente.access.OwnPassword;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Choosing a password of one's own; until that is done after a given one, no other page opens. */
@Controller
class PasswordController implements WebMvcConfigurer, HandlerInterceptor {
  private final OwnPassword passwords;

  PasswordController(OwnPassword passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/password")
  String show(Model model) {
    return form(model, "", "");
  }

  @PostMapping("/password")
  String change(HttpServletRequest request, HttpServletResponse response, Model model, Officer officer,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String chosen, @RequestParam(defaultValue = "") String again) {
    var length = chosen.codePointCount(0, chosen.length());
    var presentProblem = passwords.isPresent(officer.login(), present) ? "" : "ui.password.notPresent";
    var chosenProblem = length < OwnPassword.SHORTEST || length > OwnPassword.LONGEST
        ? "ui.password.length"
        : chosen.equals(again) ? chosen.equals(present) ? "ui.password.same" : "" : "ui.password.differ";
    if (!presentProblem.isEmpty() || !chosenProblem.isEmpty()) {
      response.setStatus(422);
      return form(model, presentProblem, chosenProblem);
    }
    passwords.change(officer.login(), chosen);
    request.getSession().removeAttribute(OwnPassword.GIVEN);
    return "redirect:/preferences";
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) throws java.io.IOException {
    var session = request.getSession(false);
    if (session == null || session.getAttribute(OwnPassword.GIVEN) == null)
      return true;
    response.sendRedirect("/password");
    return false;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(this).excludePathPatterns("/password", "/sign-in", "/sign-out", "/preferences", "/css/**", "/js/**", "/vendor/**",
        "/img/**", "/error");
  }

  private static String form(Model model, String presentProblem, String chosenProblem) {
    model.addAttribute("presentProblem", presentProblem);
    model.addAttribute("chosenProblem", chosenProblem);
    return "ui/password";
  }
}
