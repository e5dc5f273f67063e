package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.journal.EventType;

/** The events that a command is held back for are events of the journal. */
class SeenDossierTest {

    @Test
    void namesOnlyEventsThatThereAre() {
        Set<String> known = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .filter(found -> found.isAnnotatedWith(EventType.class))
                        .map(found -> found.getAnnotationOfType(EventType.class).value())
                        .collect(Collectors.toSet());

        assertThat(SeenDossier.CONTENT).isSubsetOf(known);
    }
}
