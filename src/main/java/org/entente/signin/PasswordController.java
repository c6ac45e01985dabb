package org.entente.signin;

import org.entente.access.Officer;

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
  private final OwnPassword own;
  private final Passwords passwords;
  private final Sessions sessions;

  PasswordController(OwnPassword own, Passwords passwords, Sessions sessions) {
    this.own = own;
    this.passwords = passwords;
    this.sessions = sessions;
  }

  @GetMapping("/password")
  String show(Model model) {
    return form(model, "", "");
  }

  @PostMapping("/password")
  String change(HttpServletRequest request, HttpServletResponse response, Model model, Officer officer,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String chosen, @RequestParam(defaultValue = "") String again) {
    var presentProblem = presentProblem(officer.login(), present, Whence.of(request));
    var chosenProblem = own.problem(officer.login(), chosen);
    if (chosenProblem.isEmpty())
      chosenProblem = !chosen.equals(again) ? "ui.password.differ" : chosen.equals(present) ? "ui.password.same" : "";
    if (!presentProblem.isEmpty() || !chosenProblem.isEmpty()) {
      response.setStatus(422);
      return form(model, presentProblem, chosenProblem);
    }
    own.change(officer.login(), chosen);
    request.getSession().removeAttribute(OwnPassword.GIVEN);
    sessions.end(officer.login(), session -> !session.getId().equals(request.getSession().getId()));
    return "redirect:/security";
  }

  private String presentProblem(String login, String present, Whence whence) {
    try {
      return passwords.areTogether(login, present, whence) ? "" : "ui.password.notPresent";
    } catch (TriedTooOften often) {
      return "signin.later.soon";
    }
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
    return "signin/password";
  }
}
