package org.entente;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

import org.entente.dossiers.Fact;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AnalyzeClasses(packages = "org.entente", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {
  @ArchTest
  static final ArchRule NAMES_COME_FROM_THE_FIELD = noClasses().should()
      .haveNameMatching(".*\\.\\w*(Impl|Manager|Helper|Util|Utils|Dto|Base|Abstract|Common|Data|Info)");

  @ArchTest
  static final ArchRule CONTROLLERS_STAY_IN_THEIR_MODULE = classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

  @ArchTest
  static final ArchRule REPOSITORIES_STAY_IN_THEIR_MODULE = classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

  @ArchTest
  static final ArchRule FACTS_ARE_RECORDS = classes().that().implement(Fact.class).should().beRecords();

  @ArchTest
  static final ArchRule THE_DOOR_OPENS_EVERY_TRANSACTION = noClasses().should().beAnnotatedWith(Transactional.class)
      .orShould().dependOnClassesThat().areAssignableTo(Transactional.class);

  @ArchTest
  static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().should().callMethod(Instant.class, "now").orShould()
      .callMethod(LocalDate.class, "now")
      .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(System.class, "currentTimeMillis");

  @ArchTest
  static final ArchRule IDS_COME_FROM_THE_PORT = noClasses().that().doNotHaveFullyQualifiedName(EntenteApplication.class.getName())
      .should().callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS = fields().should().notBeAnnotatedWith(Autowired.class);

  @ArchTest
  static final ArchRule NO_ANNOTATION_OF_OUR_OWN = noClasses().should().beAssignableTo(java.lang.annotation.Annotation.class);

  @ArchTest
  static final ArchRule NO_CLASS_TO_EXTEND = noClasses().that().areNotInterfaces().and().areNotEnums().should().haveModifier(JavaModifier.ABSTRACT);

  @ArchTest
  static final ArchRule SQL_IS_IN_REPOSITORIES = noClasses().that().haveSimpleNameNotEndingWith("Repository")
      .and().resideOutsideOfPackages("org.entente.listings..", "org.entente.database..", "org.entente.generate..", "org.entente.demo..")
      .and().doNotHaveFullyQualifiedName("org.entente.access.Access").and().doNotHaveFullyQualifiedName("org.entente.dossiers.Staging")
      .should().dependOnClassesThat().areAssignableTo(JdbcClient.class);

  @ArchTest
  static final ArchRule JACKSON_IS_THE_NEW_ONE = noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");

  @ArchTest
  static final ArchRule HANDLERS_ARE_PACKAGE_PRIVATE = methods().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Controller")
      .and().areAnnotatedWith(org.springframework.web.bind.annotation.PostMapping.class).should().notBePublic();
}
