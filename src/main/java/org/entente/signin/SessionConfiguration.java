package org.entente.signin;

import java.time.Clock;
import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions in PostgreSQL, on the house's pool, so that every node knows them and a restart ends none. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@EnableConfigurationProperties(SignInProperties.class)
class SessionConfiguration {
  @Bean(initMethod = "start", destroyMethod = "stop")
  static Sessions sessions(@Qualifier("house") DataSource house, SignInProperties properties, Clock clock) {
    var conversion = new GenericConversionService();
    conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
    conversion.addConverter(byte[].class, Object.class, new SessionContent());
    var stored = new JdbcIndexedSessionRepository(new JdbcTemplate(house), new TransactionTemplate(new JdbcTransactionManager(house)));
    stored.setConversionService(conversion);
    stored.setSessionIdGenerator(() -> Secrets.text(32));
    stored.setDefaultMaxInactiveInterval(properties.idle());
    return new Sessions(stored, properties.longest(), clock);
  }

  /** Readable by no script, sent back to us alone, over TLS whenever the sign-in came over TLS. */
  @Bean
  static CookieSerializer sessionCookie(SignInProperties properties) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName(properties.cookie("entente-session"));
    cookie.setCookiePath("/");
    cookie.setSameSite("Lax");
    if (properties.isSecure())
      cookie.setUseSecureCookie(true);
    return cookie;
  }
}
