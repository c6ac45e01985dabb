package org.entente;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {
  private final ApplicationModules modules = ApplicationModules.of(EntenteApplication.class);

  @Test
  void everyModuleDependsOnlyOnWhatItsPackageInfoNames() {
    modules.verify();
  }

  @Test
  void everyModuleNamesWhatItDependsOn() {
    modules.stream().forEach(module -> org.assertj.core.api.Assertions.assertThat(module.getBasePackage().getAnnotation(
        org.springframework.modulith.ApplicationModule.class)).as(module.getIdentifier().toString()).isPresent());
  }

  @Test
  void picturesOfTheModulesAreWritten() {
    if (!"write".equals(System.getProperty("docs")))
      return;
    new Documenter(modules, Documenter.Options.defaults().withOutputFolder("docs/modules")).writeModulesAsPlantUml().writeModuleCanvases();
  }
}
