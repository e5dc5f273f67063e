package vn.motcua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.journal.JournalFixture.StepDone;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Money;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** No event of the product can carry personal data or free words. */
class PayloadsTest {

    private static final Set<Class<?>> VALUES = Set.of(
            DossierId.class,
            DossierCode.class,
            ProcedureCode.class,
            UnitCode.class,
            OfficerId.class,
            Money.class,
            UUID.class,
            Duration.class,
            Boolean.class);

    /** Words in the names of text components that would tell of people or free words. */
    private static final Pattern PERSONAL = Pattern.compile(
            ".*(name|note|comment|remark|address|phone|email|birth|owner|submitter|label|title|message|description).*");

    @Test
    void everyEventOfTheProductHoldsCodesOnly() {
        List<String> faults = new ArrayList<>();
        Events.below("vn.motcua").byType().values().forEach(event -> check(event, faults));

        assertThat(faults).isEmpty();
    }

    @Test
    void anEventComesBackAsItWas() {
        EventCodec codec = new EventCodec(Events.of(List.of(StepDone.class)), List.of());
        StepDone event = new StepDone("Task_Sign", 7);

        assertThat(codec.decode("TestStepDone", 1, codec.encode(event))).isEqualTo(event);
    }

    @Test
    void aFormerVersionIsReadByItsUpcaster() {
        @EventType(value = "TestRenamed", version = 2)
        record Renamed(String stepCode) implements JournalEvent {}
        Events events = Events.of(List.of(Renamed.class));
        EventCodec codec = new EventCodec(events, List.of(new RenamedUpcaster()));

        assertThatThrownBy(() -> new EventCodec(events, List.of()))
                .hasMessage("No upcaster reads the journal event TestRenamed version 1");
        assertThat(codec.decode("TestRenamed", 1, "{\"step\":\"a\"}")).isEqualTo(new Renamed("a"));
    }

    @Test
    void anUnknownEventIsRefused() {
        EventCodec codec = new EventCodec(Events.of(List.of(StepDone.class)), List.of());

        assertThatThrownBy(() -> codec.decode("Nowhere", 1, "{}")).hasMessageContaining("Nowhere version 1");
        assertThatThrownBy(() -> codec.decode("TestStepDone", 2, "{}")).hasMessageContaining("TestStepDone version 2");
    }

    static final class RenamedUpcaster implements Upcaster {

        @Override
        public String type() {
            return "TestRenamed";
        }

        @Override
        public int from() {
            return 1;
        }

        @Override
        public ObjectNode up(ObjectNode payload) {
            payload.set("stepCode", payload.remove("step"));
            return payload;
        }
    }

    private static void check(Class<?> record, List<String> faults) {
        for (RecordComponent component : record.getRecordComponents()) {
            if (!harmless(component.getName(), component.getGenericType(), faults)) {
                faults.add(record.getName() + "." + component.getName() + ": " + component.getGenericType());
            }
        }
    }

    private static boolean harmless(String name, Type type, List<String> faults) {
        if (type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            return harmless(name, list.getActualTypeArguments()[0], faults);
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        if (plain == String.class) {
            return !PERSONAL.matcher(name.toLowerCase(Locale.ROOT)).matches();
        }
        if (plain.isRecord() && !VALUES.contains(plain)) {
            check(plain, faults);
            return true;
        }
        return plain.isPrimitive()
                || plain.isEnum()
                || VALUES.contains(plain)
                || Number.class.isAssignableFrom(plain)
                || Temporal.class.isAssignableFrom(plain);
    }
}
