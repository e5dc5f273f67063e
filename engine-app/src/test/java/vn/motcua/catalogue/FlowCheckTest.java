package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of a model's flow, with a right and a wrong example. */
class FlowCheckTest {

    private static final Map<String, Set<String>> VALUES =
            Map.of("outcome", Set.of("YES", "NO", "LATER"), "urgent", Set.of("true", "false"));

    /** A split on the outcome with an end behind each answer, a task that one is called back from, and an interruption. */
    private static final String RIGHT = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">
              <startEvent id="Start" />
              <userTask id="Task" />
              <exclusiveGateway id="Split" />
              <endEvent id="Granted" />
              <endEvent id="Refused" />
              <boundaryEvent id="Called" attachedToRef="Task" />
              <endEvent id="Gone" />
              <sequenceFlow id="F1" sourceRef="Start" targetRef="Task" />
              <sequenceFlow id="F2" sourceRef="Task" targetRef="Split" />
              <sequenceFlow id="Yes" sourceRef="Split" targetRef="Granted"><conditionExpression>${outcome == 'YES'}</conditionExpression></sequenceFlow>
              <sequenceFlow id="No" sourceRef="Split" targetRef="Refused"><conditionExpression>${outcome == 'NO'}</conditionExpression></sequenceFlow>
              <sequenceFlow id="Later" sourceRef="Split" targetRef="Task"><conditionExpression>${outcome == 'LATER'}</conditionExpression></sequenceFlow>
              <sequenceFlow id="F3" sourceRef="Called" targetRef="Gone" />
              <subProcess id="Interruption" triggeredByEvent="true">
                <startEvent id="Heard" />
                <endEvent id="Stopped" />
                <sequenceFlow id="F4" sourceRef="Heard" targetRef="Stopped" />
              </subProcess>
            </process></definitions>
            """;

    @Test
    void acceptsAModelInWhichEverythingLeadsSomewhere() {
        assertThat(FlowCheck.check(RIGHT.getBytes(UTF_8), VALUES.keySet(), VALUES))
                .isEmpty();
    }

    @Test
    void acceptsADefaultInsteadOfTheLastAnswer() {
        String model = RIGHT.replace("id=\"Split\"", "id=\"Split\" default=\"Later\"")
                .replace("<conditionExpression>${outcome == 'LATER'}</conditionExpression>", "");
        assertThat(FlowCheck.check(model.getBytes(UTF_8), VALUES.keySet(), VALUES))
                .isEmpty();
    }

    @Test
    void acceptsBothAnswersOfYesAndNo() {
        String model = RIGHT.replace("outcome == 'YES'", "urgent == true")
                .replace("outcome == 'NO'", "urgent == false")
                .replace(
                        "<sequenceFlow id=\"Later\" sourceRef=\"Split\" targetRef=\"Task\"><conditionExpression>"
                                + "${outcome == 'LATER'}</conditionExpression></sequenceFlow>",
                        "");
        assertThat(FlowCheck.check(model.getBytes(UTF_8), VALUES.keySet(), VALUES))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1} -> {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        an answer left out           | outcome == 'LATER'      | outcome == 'NO'         | Split | needs a default flow
        two facts in one split       | outcome == 'LATER'      | urgent == true          | Split | needs a default flow
        a condition too wide         | outcome == 'LATER'      | outcome != 'NO'         | Split | needs a default flow
        a value nobody declared      | outcome == 'LATER'      | outcome == 'PERHAPS'    | Later | does not declare
        a fact that is not declared  | outcome == 'LATER'      | colour == 'RED'         | Split | needs a default flow
        an answer without condition  | <conditionExpression>${outcome == 'LATER'}</conditionExpression> | `` | Later | needs a condition
        a default with a condition   | id="Split"              | id="Split" default="Later" | Later | must have none
        a node that nothing leads to | sourceRef="Start"       | sourceRef="Called"      | Task  | No way leads
        a dead end                   | <sequenceFlow id="F3" sourceRef="Called" targetRef="Gone" /> | `` | Called | No end can be reached
        an interruption without end  | <sequenceFlow id="F4" sourceRef="Heard" targetRef="Stopped" /> | `` | Heard | No end can be reached
        """)
    void pointsAtWhatDoesNotDecideOrLeadsNowhere(
            String what, String right, String wrong, String place, String sentence) {
        assertThat(RIGHT).contains(right);
        assertThat(FlowCheck.check(RIGHT.replace(right, wrong).getBytes(UTF_8), VALUES.keySet(), VALUES))
                .as(what)
                .anySatisfy(fault -> {
                    assertThat(fault.place()).isEqualTo(place);
                    assertThat(fault.rule().en()).contains(sentence);
                });
    }
}
