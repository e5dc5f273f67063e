package vn.motcua.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Due dates counted by hand, then recounted minute by minute by a second method. */
class DueDateTableTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "due-dates.csv", delimiter = ';', numLinesToSkip = 3)
    void countsLikeTheHand(
            String name,
            String office,
            String start,
            int amount,
            TermUnit unit,
            DuePolicy policy,
            String pauses,
            String extensions,
            String due) {
        Term term = new Term(amount, unit, policy, null);
        LegalClock clock = new LegalClock(term, OfficeFixture.at(start), intervals(pauses), terms(extensions));
        Instant expected = OfficeFixture.at(due);
        MinuteCounter counter =
                new MinuteCounter(office.equals("DUTY"), office.equals("CLOSED") ? OfficeFixture.CLOSED_DAY : null);

        assertThat(clock.due(OfficeFixture.office(office))).as(name).isEqualTo(expected);
        assertThat(counter.due(clock)).as(name + ", by the minute").isEqualTo(expected);
    }

    private static List<Interval> intervals(String cell) {
        return parts(cell)
                .map(part -> part.split("/"))
                .map(ends -> new Interval(OfficeFixture.at(ends[0]), OfficeFixture.at(ends[1])))
                .toList();
    }

    private static List<Term> terms(String cell) {
        return parts(cell)
                .map(part -> part.split(" "))
                .map(words -> Term.of(Integer.parseInt(words[0]), TermUnit.valueOf(words[1])))
                .toList();
    }

    private static Stream<String> parts(String cell) {
        return cell == null ? Stream.empty() : Stream.of(cell.split("\\+"));
    }
}
