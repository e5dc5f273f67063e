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

    @Test
    void saysWhatIsNoFeel() {
        assertThat(Feel.names("1 + + ")).isEmpty();
        assertThat(Feel.namesOfTest(">= ")).isEmpty();
    }

    private static Set<String> words(String names) {
        return names == null ? Set.of() : new TreeSet<>(Arrays.asList(names.split(" ")));
    }
}
