package vn.motcua.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Instant MINUTE = Instant.parse("2025-03-04T02:31:00Z");
    private static final List<Instant> MINUTES = List.of(Marks.at(MINUTE, 0), Marks.at(MINUTE.plusSeconds(600), 1));

    private final Templates templates = new Templates(MINUTES);

    @Test
    void takesOutTheLongestKnownValueFirst() {
        templates.know("Z98", "unit:PROVINCE");
        templates.know("Z98.101-250304-0001", "code");

        assertThat(templates.of("{\"code\":\"Z98.101-250304-0001\",\"province\":\"Z98\"}", "here"))
                .isEqualTo("{\"code\":\"" + Template.place("code") + "\",\"province\":\""
                        + Template.place("unit:PROVINCE") + "\"}");
    }

    @Test
    void takesOutMomentsInEveryFormInWhichTheyAreStored() {
        assertThat(templates.of("2025-03-04 02:31:07.000456+00", "here")).isEqualTo(Template.place("at:0"));
        assertThat(templates.of("[2025-03-04T02:41:07.010456Z]", "here"))
                .isEqualTo("[" + Template.place("iso:1") + "]");
        assertThat(templates.of(Templates.storedByEngine(MINUTES.get(1)), "here"))
                .isEqualTo(Template.place("engine:1"));
    }

    @Test
    void leavesMomentsThatTheProductComputed() {
        assertThat(templates.of("2025-03-05 10:00:00+00", "here")).isEqualTo("2025-03-05 10:00:00+00");
        assertThat(templates.of("2025-03-05 10:01:30+00", "here")).isEqualTo("2025-03-05 10:01:30+00");
    }

    @Test
    void refusesAMomentThatNobodyKnows() {
        assertThatThrownBy(() -> templates.of("2025-03-04 02:31:08.5+00", "the table"))
                .hasMessageContaining("the table");
    }

    @Test
    void numbersIdentifiersAsTheyOccur() {
        String first = "d6e7d2a0-0c6f-11f0-8de9-0242ac120002";
        String second = "e6e7d2a0-0c6f-11f0-8de9-0242ac120002";

        assertThat(templates.of(first + " " + second + " " + first, "here"))
                .isEqualTo(Template.place("uuid:0") + " " + Template.place("uuid:1") + " " + Template.place("uuid:0"));
    }

    @Test
    void storesAMomentAsItWasRead() {
        Instant moment = Instant.parse("2025-03-04T02:31:08.5Z");

        assertThat(Templates.instant(Templates.stored(moment))).isEqualTo(moment);
        assertThat(Templates.stored(moment)).isEqualTo("2025-03-04 02:31:08.5+00");
        assertThat(Templates.instant(Templates.storedByEngine(moment))).isEqualTo(moment);
    }
}
