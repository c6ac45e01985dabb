package org.entente.signin;

import org.entente.access.Mandate;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

/**
 * Two ways in: the API by Basic or token, without a session; the pages by form, with one. Both ask {@link Passwords}; a passkey is
 * looked at by {@link PasskeySignInController}, the word of another service by {@link OpenIdController}.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
  private static final String[] FOR_EVERYBODY = {"/sign-in", "/sign-in/passkey", "/sign-in/passkey/options", "/sign-in/openid",
      "/sign-in/openid/back", "/preferences", "/css/**", "/js/**", "/vendor/**", "/img/**", "/favicon.ico", "/error"};

  /** Over TLS the browser drops what it kept of our pages. */
  private static final LogoutHandler FORGET = new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE));

  @Bean
  static PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  @Order(1)
  static SecurityFilterChain api(HttpSecurity http, Tokens tokens, @Qualifier("signedOut") AuthenticationEntryPoint signedOut,
      @Qualifier("signedOut") AccessDeniedHandler denied, SignInProperties properties)
      throws Exception {
    return http.securityMatcher("/api/**")
        .addFilterAfter(new OwnSite(properties), HeaderWriterFilter.class) // a browser may keep a password it was asked for
        .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(signedOut).authenticationDetailsSource(Whence::of))
        .exceptionHandling(e -> e.authenticationEntryPoint(signedOut).accessDeniedHandler(denied))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(c -> c.disable())
        .authorizeHttpRequests(
            a -> a.requestMatchers("/api/v1/openapi.json").permitAll().requestMatchers(HttpMethod.GET, "/api/**").hasRole("OFFICER")
                .requestMatchers(HttpMethod.HEAD, "/api/**").hasRole("OFFICER").anyRequest().access((who, request) -> mayWrite(who.get())))
        .build();
  }

  /** A token made for reading changes nothing, whatever the address. */
  private static AuthorizationDecision mayWrite(@Nullable Authentication who) {
    return new AuthorizationDecision(who != null && who.getAuthorities().stream().anyMatch(a -> Confirmation.OFFICER.equals(a.getAuthority()))
        && !(who.getDetails() instanceof Mandate mandate && mandate.readOnly()));
  }

  @Bean
  @Order(2)
  static SecurityFilterChain pages(HttpSecurity http, Arrival arrival, Devices devices, SignInProperties properties)
      throws Exception {
    return http.addFilterBefore(new OwnSite(properties), CsrfFilter.class)
        .csrf(csrf -> csrf.csrfTokenRepository(formTokens(properties)))
        .formLogin(f -> f.loginPage("/sign-in").loginProcessingUrl("/sign-in").usernameParameter("login").passwordParameter("password")
            .authenticationDetailsSource(Whence::of).successHandler(arrival).failureHandler(arrival).permitAll())
        .exceptionHandling(e -> e.authenticationEntryPoint(arrival).accessDeniedHandler(arrival))
        .sessionManagement(s -> s.addSessionAuthenticationStrategy(devices))
        .requestCache(c -> c.disable())
        .logout(l -> l.logoutUrl("/sign-out").addLogoutHandler(FORGET).logoutSuccessHandler(arrival)
            .deleteCookies(properties.cookie("entente-session")))
        .authorizeHttpRequests(
            a -> a.requestMatchers(FOR_EVERYBODY).permitAll().requestMatchers("/sign-in/code").authenticated().anyRequest().hasRole("OFFICER"))
        .build();
  }

  /** What a form must send back stands in a cookie that no script reads, so that no session is begun for somebody who has not signed in. */
  private static CookieCsrfTokenRepository formTokens(SignInProperties properties) {
    var tokens = new CookieCsrfTokenRepository();
    tokens.setCookieName(properties.cookie("entente-form"));
    tokens.setHeaderName("X-CSRF-TOKEN");
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> {
      cookie.sameSite("Strict");
      if (properties.isSecure())
        cookie.secure(true);
    });
    return tokens;
  }
}
