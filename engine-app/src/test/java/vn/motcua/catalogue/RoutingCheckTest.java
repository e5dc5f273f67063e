package vn.motcua.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.shared.Rejection;

/** A table that an operator brings is used only when it fits; what is wrong is named. */
class RoutingCheckTest {

    @ParameterizedTest
    @EnumSource(RoutingTable.class)
    void theShippedTablesFit(RoutingTable table) {
        assertThatCode(() -> RoutingCheck.check(table, bytes(shipped(table)))).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        another decision                 | SHARING    | routing_sharing           | routing_other            | routing_other  | exactly one decision
        a fact that nobody knows         | PRIORITY   | <text>late</text>         | <text>weather</text>     | weather        | The table can read
        an answer that nobody asks for   | SHARING    | name="sharing"            | name="colour"            | colour         | must answer exactly
        a word that is none of the few   | PRIORITY   | "URGENT"                  | "VERY"                   | "VERY"         | one of
        a place that is none of the two  | COMPETENCE | "RECEIVED"                | "SOMEWHERE"              | "SOMEWHERE"    | one of
        a unit that is spelt wrongly     | SEAT       | "RECEIVED"                | "RECIEVED"               | "RECIEVED"     | one of
        an agency without quotes         | COMPETENCE | <text>null</text>         | <text>H88.2</text>       | H88.2          | one of
        a doubt that is no truth value   | COMPETENCE | <text>false</text>        | <text>maybe</text>       | maybe          | one of
        a way of sharing that is none    | SHARING    | "ROLE"                    | "TO_ME"                  | "TO_ME"        | one of
        """)
    void namesWhatIsWrong(String what, RoutingTable table, String right, String wrong, String value, String rule) {
        String changed = shipped(table).replace(right, wrong);
        assertThat(changed).isNotEqualTo(shipped(table));

        Rejection refusal = catchThrowableOfType(Rejection.class, () -> RoutingCheck.check(table, bytes(changed)));

        assertThat(refusal.violations()).as(what).anySatisfy(violation -> {
            assertThat(violation.field()).startsWith(table.file());
            assertThat(violation.value()).isEqualTo(value);
            assertThat(violation.rule().en()).contains(rule);
        });
    }

    @Test
    void refusesTwoRulesForOneCase() {
        String twice = shipped(RoutingTable.SEAT).replace("<text>false</text>", "<text>true</text>");

        Rejection refusal =
                catchThrowableOfType(Rejection.class, () -> RoutingCheck.check(RoutingTable.SEAT, bytes(twice)));

        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.field()).isEqualTo("seat.dmn#Rule_AtTheCounter");
            assertThat(violation.value()).isEqualTo("Rule_Coordination");
            assertThat(violation.rule().en()).contains("same case");
        });
    }

    private static String shipped(RoutingTable table) {
        try {
            return new ClassPathResource("routing/" + table.file()).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
