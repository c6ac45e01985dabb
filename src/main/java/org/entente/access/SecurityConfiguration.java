package org.entente.access;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Two ways in: the API by Basic or token, without a session; the pages by form, with one. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
  private final org.springframework.beans.factory.ObjectProvider<OfficerResolver> officers;

  SecurityConfiguration(org.springframework.beans.factory.ObjectProvider<OfficerResolver> officers) {
    this.officers = officers;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(officers.getObject());
  }

  @Bean
  static PasswordEncoder passwordEncoder() {
    return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
  }

  @Bean
  @Order(1)
  static SecurityFilterChain api(HttpSecurity http, Passwords passwords, Tokens tokens, AuthenticationEntryPoint signedOut,
      AccessDeniedHandler denied)
      throws Exception {
    return http.securityMatcher("/api/**")
        .authenticationProvider(passwords)
        .addFilterBefore(new TokenFilter(tokens), BasicAuthenticationFilter.class)
        .httpBasic(basic -> basic.authenticationEntryPoint(signedOut))
        .exceptionHandling(e -> e.authenticationEntryPoint(signedOut).accessDeniedHandler(denied))
        .csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(c -> c.disable())
        .authorizeHttpRequests(a -> a.requestMatchers("/api/v1/openapi.json").permitAll().anyRequest().hasRole("OFFICER"))
        .build();
  }

  @Bean
  @Order(2)
  static SecurityFilterChain pages(HttpSecurity http, Passwords passwords, OwnPassword own) throws Exception {
    return http.authenticationProvider(passwords)
        .formLogin(f -> f.loginPage("/sign-in").loginProcessingUrl("/sign-in").usernameParameter("login").passwordParameter("password")
            .successHandler(own).failureUrl("/sign-in?refused").permitAll())
        .logout(l -> l.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in").deleteCookies("JSESSIONID"))
        .authorizeHttpRequests(a -> a
            .requestMatchers("/sign-in", "/preferences", "/css/**", "/js/**", "/vendor/**", "/img/**", "/favicon.ico", "/error").permitAll()
            .anyRequest().hasRole("OFFICER"))
        .build();
  }
}
