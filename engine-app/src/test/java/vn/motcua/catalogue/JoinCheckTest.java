package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Parallel joins that wait for ever, and those that do not. A model is written as its lines, {@code a>b}; what begins with
 * S is the start, T a task, X a choice, P parallel, E an end, K an end that ends all, B an event that interrupts the task
 * whose number it has.
 */
class JoinCheckTest {

    private static final Map<Character, String> KINDS = Map.of(
            'S', "startEvent",
            'T', "userTask",
            'X', "exclusiveGateway",
            'P', "parallelGateway",
            'E', "endEvent",
            'K', "endEvent",
            'B', "boundaryEvent");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        both branches arrive                    | S>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>E1
        a choice within a branch comes together | S>P1 P1>X1 P1>T2 X1>T1 X1>T3 T1>X2 T3>X2 X2>P2 T2>P2 P2>E1
        a choice before the branches            | S>X1 X1>P1 X1>E2 P1>T1 P1>T2 T1>P2 T2>P2 P2>E1
        back to the step and then on            | S>P1 P1>T1 P1>T2 T1>X1 X1>T1 X1>P2 T2>P2 P2>E1
        a refusal that ends all                 | S>P1 P1>T1 P1>T2 T1>X1 X1>K1 X1>P2 T2>P2 P2>E1
        after the join                          | S>P1 P1>T1 P1>T2 T1>P2 T2>P2 P2>X1 X1>E1 X1>E2
        branches that each end by themselves    | S>P1 P1>X1 P1>T2 X1>E1 X1>E2 T2>E3
        an interruption that comes back         | S>P1 P1>T1 P1>T2 T1>X2 B1>X2 X2>P2 T2>P2 P2>E1
        """)
    void passesWhereEachEntryComes(String what, String lines) {
        assertThat(JoinCheck.check(model(lines))).as(what).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a choice is joined as if both came      | S>X1 X1>T1 X1>T2 T1>P2 T2>P2 P2>E1                       | X1>T1 X1>T2
        one answer of a branch ends             | S>P1 P1>T1 P1>T2 T1>X1 X1>E2 X1>P2 T2>P2 P2>E1           | X1>E2
        an interruption leads out of a branch   | S>P1 P1>T1 P1>T2 T1>P2 B1>E2 T2>P2 P2>E1                 | B1
        one of three is left out                | S>P1 P1>T1 P1>T2 P1>X1 X1>T3 X1>E2 T1>P2 T2>P2 T3>P2 P2>E1 | X1>E2
        """)
    void namesTheWayThatLeadsPastTheJoin(String what, String lines, String ways) {
        assertThat(JoinCheck.check(model(lines))).as(what).allSatisfy(fault -> assertThat(fault.place())
                .isEqualTo("P2"));
        assertThat(JoinCheck.check(model(lines)))
                .extracting(Fault::value)
                .containsExactlyInAnyOrder(Stream.of(ways.split(" "))
                        .map(way -> way.replace(">", "_"))
                        .toArray(String[]::new));
    }

    /** An event that does not interrupt takes nothing away. */
    @Test
    void aReminderBesideAStepIsNoWayOut() {
        String model = new String(model("S>P1 P1>T1 P1>T2 T1>P2 B1>E2 T2>P2 P2>E1"), UTF_8);
        assertThat(JoinCheck.check(model.replace("attachedToRef", "cancelActivity=\"false\" attachedToRef")
                        .getBytes(UTF_8)))
                .isEmpty();
    }

    private static byte[] model(String lines) {
        String nodes = Stream.of(lines.split("[> ]+"))
                .distinct()
                .map(JoinCheckTest::node)
                .collect(Collectors.joining());
        String flows = Stream.of(lines.split(" +"))
                .map(line -> line.split(">"))
                .map(ends -> "<sequenceFlow id=\"%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />"
                        .formatted(ends[0], ends[1]))
                .collect(Collectors.joining());
        return ("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">" + nodes + flows
                        + "</process></definitions>")
                .getBytes(UTF_8);
    }

    private static String node(String id) {
        String kind = KINDS.get(id.charAt(0));
        return switch (id.charAt(0)) {
            case 'K' -> "<endEvent id=\"%s\"><terminateEventDefinition /></endEvent>".formatted(id);
            case 'B' -> "<boundaryEvent id=\"%s\" attachedToRef=\"T%s\" />".formatted(id, id.substring(1));
            default -> "<%s id=\"%s\" />".formatted(kind, id);
        };
    }
}
