package org.entente.access;

import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets every handler take the officer of its request. */
@Configuration(proxyBeanMethods = false)
class OfficerArguments implements WebMvcConfigurer {
  private final ObjectProvider<OfficerResolver> resolver;

  OfficerArguments(ObjectProvider<OfficerResolver> resolver) {
    this.resolver = resolver;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(resolver.getObject());
  }
}
