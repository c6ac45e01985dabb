package org.entente.ui;

import java.time.Duration;
import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Style sheets, scripts, pictures and fonts: the same for everybody, so browsers may keep them; their addresses carry a version. */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {
  private final Pages pages;

  StaticFiles(Pages pages) {
    this.pages = pages;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    for (var folder : List.of("css", "js", "img", "vendor")) {
      registry.addResourceHandler("/" + folder + "/**").addResourceLocations("classpath:/static/" + folder + "/")
          .setCacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic().immutable());
    }
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new PageArgument(pages));
  }
}
