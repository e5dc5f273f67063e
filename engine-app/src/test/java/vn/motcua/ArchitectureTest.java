package vn.motcua;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.core.domain.properties.HasParameterTypes.Predicates.rawParameterTypes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.RestController;

/** What may depend on what; the shape of the source files is in SourceTest. */
@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule ENGINE_TYPES_STAY_WITH_THE_ENGINE = noClasses()
            .that()
            .resideOutsideOfPackages("vn.motcua.engine..", "vn.motcua..process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..")
            .because("a maintained descendant must be able to replace Camunda 7 (design.md 3)");

    @ArchTest
    static final ArchRule ELASTICSEARCH_STAYS_WITH_SEARCH_AND_MONITORING = noClasses()
            .that()
            .resideOutsideOfPackages("vn.motcua.search..", "vn.motcua.monitoring..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("co.elastic..", "org.elasticsearch..")
            .because("everything else works without Elasticsearch (design.md 5)");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethodWhere(target(owner(resideInAPackage("java.time..")))
                    .and(target(nameMatching("now")))
                    .and(target(rawParameterTypes(new Class<?>[0]))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("tests and the maker of the demo move the one Clock bean");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("vn.motcua.shared.ClockConfiguration")
            .and()
            .resideOutsideOfPackage("vn.motcua.demo..")
            .should()
            .callMethodWhere(
                    target(owner(DescribedPredicate.describe("Clock", type -> type.isEquivalentTo(Clock.class))))
                            .and(target(nameMatching("system.*"))))
            .because("it is injected");

    @ArchTest
    static final ArchRule CONTROLLERS_ARE_PACKAGE_PRIVATE = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .notBePublic()
            .because("HTTP is the only way in");

    @ArchTest
    static final ArchRule CONTROLLERS_LEAVE_TRANSACTIONS_TO_COMMANDS = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.shared..")
            .and(inTheWebLayer())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.transaction..")
            .because("every change goes through Commands, which keeps its answer under the Idempotency-Key");

    @ArchTest
    static final ArchRule INJECTION_BY_CONSTRUCTOR =
            noFields().should().beAnnotatedWith(Autowired.class).because("a constructor tells what a type needs");

    @ArchTest
    static final ArchRule NAMES_SAY_WHAT_A_TYPE_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .resideInAnyPackage("..impl..", "..util..", "..common..", "..dto..", "..service..");

    /** The aim is 45 (style.md); what stays public for other modules grows and shrinks with each issue. */
    @ArchTest
    static void almostHalfOfTheTypesStayInTheirPackage(com.tngtech.archunit.core.domain.JavaClasses classes) {
        List<JavaClass> types = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .toList();
        long hidden = types.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat(100 * hidden / types.size())
                .as("percentage of package-private types")
                .isGreaterThanOrEqualTo(40);
    }

    @Test
    void modulesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(MotCuaApplication.class).verify();
    }

    private static DescribedPredicate<JavaClass> inTheWebLayer() {
        return DescribedPredicate.describe(
                "are controllers or reside in a web package",
                type -> type.isAnnotatedWith(RestController.class)
                        || type.getPackageName().matches(".*\\.web(\\..*)?"));
    }
}
