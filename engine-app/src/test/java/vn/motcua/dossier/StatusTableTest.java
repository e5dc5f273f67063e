package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.shared.Rejection;

/** The ten portal statuses, each way between two of them, as written by hand in transitions.csv. */
class StatusTableTest {

    @ParameterizedTest(name = "from {0}")
    @CsvFileSource(resources = "transitions.csv", numLinesToSkip = 2)
    void goesOnlyWhereTheTableSays(ArgumentsAccessor row) {
        Status from = Status.of(row.getInteger(0));
        for (int to = 1; to <= 10; to++) {
            String cell = row.getString(to);
            if (!cell.equals("same")) {
                check(from, Status.of(to), false, cell.equals("yes") || cell.equals("before"));
                check(from, Status.of(to), true, cell.equals("yes") || cell.equals("after"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void isClosedInFourStates(Status status) {
        boolean closed = Stream.of(3, 7, 8, 10).anyMatch(number -> number == status.number());
        assertThat(status.terminal()).isEqualTo(closed);
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void pausesTheOfficeInTwoStates(Status status) {
        assertThat(status.paused()).isEqualTo(status.number() == 5 || status.number() == 6);
    }

    private static void check(Status from, Status to, boolean accepted, boolean allowed) {
        if (allowed) {
            assertThatCode(() -> from.requireTransition(to, accepted))
                    .as("%s to %s, accepted %s", from, to, accepted)
                    .doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> from.requireTransition(to, accepted))
                    .as("%s to %s, accepted %s", from, to, accepted)
                    .isInstanceOfSatisfying(Rejection.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(Rejection.Kind.CONFLICT);
                        assertThat(refusal.code()).isEqualTo("transition-not-allowed");
                        assertThat(refusal.text().vi())
                                .contains(
                                        "“" + from.text().vi() + "”",
                                        "“" + to.text().vi() + "”");
                        assertThat(refusal.text().en())
                                .contains(
                                        "“" + from.text().en() + "”",
                                        "“" + to.text().en() + "”");
                    });
        }
    }
}
