package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which variables a FEEL text reads. */
class FeelTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        "copies"                                                     | -
        date(asOfDate) > date(birthDate) + duration("P60D")          | asOfDate birthDate
        max(0, round half up(income / months - deductions, 0))       | deductions income months
        if a = "x" and not(b) then c else null                       | a b c
        rate.share * amount                                          | amount rate
        recordKind = "NO_1" or filedBy = "PARENT" and minor          | filedBy minor recordKind
        [low, high]                                                  | high low
        """)
    void readsVariablesAndNothingElse(String expression, String names) {
        assertThat(Feel.names(expression)).contains(words(names));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        "A","B"                  | -
        not("A")                 | -
        >= date("2025-07-01")    | -
        [frameMin..frameMax]     | frameMax frameMin
        < limit                  | limit
        URGENT                   | URGENT
        """)
    void readsVariablesOfTests(String test, String names) {
        assertThat(Feel.namesOfTest(test)).contains(words(names));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        date(asOfDate) > date("2025-07-01") + duration("P60D")  | -
        max(a, b, c, 0) + round half up(x, 0) + count(list)      | -
        sum(for each in list return each.amount)                 | -
        date(a, b)                                               | date
        largest(a, b)                                            | largest
        if a then floor(b) else ceil(b)                          | ceil
        max(a, twice(b))                                         | twice
        """)
    void namesFunctionsThatFeelDoesNotHave(String expression, String calls) {
        assertThat(Feel.strangeCalls(expression)).isEqualTo(words(calls));
    }

    @Test
    void namesThemInTestsToo() {
        assertThat(Feel.strangeCallsOfTest("> dat(\"2025-07-01\")")).containsExactly("dat");
        assertThat(Feel.strangeCallsOfTest("not(\"A\")")).isEmpty();
        assertThat(Feel.strangeCallsOfTest("matches(?, \"[A-Z]+\")")).isEmpty();
    }

    @Test
    void saysWhatIsNoFeel() {
        assertThat(Feel.names("1 + + ")).isEmpty();
        assertThat(Feel.namesOfTest(">= ")).isEmpty();
    }

    private static Set<String> words(String names) {
        return names == null ? Set.of() : new TreeSet<>(Arrays.asList(names.split(" ")));
    }
}
