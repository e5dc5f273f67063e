package vn.motcua.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A maintained descendant of the engine can take its place as long as nobody else knows it. */
class EngineBoundaryTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.motcua");

    @Test
    void keepsEngineTypesInTheirPackages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("vn.motcua.engine..", "vn.motcua..process..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }

    @Test
    void showsNoEngineTypeToTheOtherModules() {
        noClasses()
                .that()
                .resideInAnyPackage("vn.motcua.engine")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.camunda..")
                .check(PRODUCT);
    }
}
