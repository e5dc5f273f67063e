package vn.motcua.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.Money;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Whatever the journal may hold is said to people in both languages, never by its technical name. */
class EventSentencesTest {

    private static final Map<String, Text> STEPS = Map.of("Task_Sign", new Text("Ký Giấy khai sinh", "Sign it"));

    static Stream<Class<? extends JournalEvent>> events() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vn.motcua").stream()
                        .filter(found -> found.isAssignableTo(JournalEvent.class) && !found.isInterface())
                        .map(JavaClass::reflect)
                        .map(found -> found.asSubclass(JournalEvent.class));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventHasASentenceInBothLanguages(Class<? extends JournalEvent> type) throws Exception {
        Text said = EventSentences.title(sample(type), STEPS).orElseThrow();

        String name = type.getAnnotation(EventType.class).value();
        assertThat(List.of(said.vi(), said.en()))
                .allSatisfy(text -> assertThat(text).contains(" ").doesNotContain(name, "Task_", "null"));
        assertThat(said.vi()).isNotEqualTo(said.en()).containsPattern("[à-ỹđ]");
    }

    private static JournalEvent sample(Class<? extends JournalEvent> type) throws ReflectiveOperationException {
        RecordComponent[] parts = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<? extends JournalEvent> constructor = type.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(
                Arrays.stream(parts).map(EventSentencesTest::value).toArray());
    }

    private static Object value(RecordComponent part) {
        return switch (part.getName()) {
            case "number" -> part.getType() == String.class ? "01" : 1;
            case "receipt" -> "0000123";
            case "serial" -> "H99.31-0001/2026";
            default -> value(part.getType());
        };
    }

    private static Object value(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        Object known = Map.<Class<?>, Object>ofEntries(
                        Map.entry(String.class, "Task_Sign"),
                        Map.entry(int.class, 1),
                        Map.entry(long.class, 1L),
                        Map.entry(Long.class, 1L),
                        Map.entry(boolean.class, true),
                        Map.entry(Boolean.class, true),
                        Map.entry(List.class, List.of()),
                        Map.entry(UUID.class, new UUID(1, 1)),
                        Map.entry(Instant.class, Instant.EPOCH),
                        Map.entry(LocalDate.class, LocalDate.EPOCH),
                        Map.entry(UnitCode.class, new UnitCode("H99")),
                        Map.entry(OfficerId.class, new OfficerId("CB0001")),
                        Map.entry(Money.class, new Money(8000)),
                        Map.entry(ProcedureCode.class, new ProcedureCode("1.001193")),
                        Map.entry(DossierCode.class, new DossierCode("H99.31-261123-0001")))
                .get(type);
        if (known == null) {
            throw new IllegalArgumentException("This test has no sample of " + type);
        }
        return known;
    }
}
