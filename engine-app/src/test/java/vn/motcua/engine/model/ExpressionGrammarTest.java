package vn.motcua.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.engine.model.ExpressionGrammar.Refused;

class ExpressionGrammarTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain text",
                "${receptionOutcome == 'ACCEPT'}",
                "#{execution.processBusinessKey}",
                "${!accepted && (copies + 1 > 3 || channel != \"ONLINE\")}",
                "${fee.total > 0 ? fee.total : 0}",
                "${children[0].name}",
                "${owner['kind']}",
                "Hồ sơ ${code}, kênh ${channel}",
                "${empty reason}",
                "${null == reason}"
            })
    void allowsFactsEntriesLiteralsAndOperators(String expression) {
        assertThat(ExpressionGrammar.check(expression)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "${''.getClass().forName('java.lang.Runtime')} | CALL",
                "${dataSource.getConnection()} | CALL",
                "${flows.deploy(x)} | CALL",
                "${outcome['getClass']()} | CALL",
                "${now()} | FUNCTION",
                "${currentUser()} | FUNCTION",
                "${x:exec('ls')} | FUNCTION",
                "${''.class} | PATH",
                "${outcome.class.classLoader} | PATH",
                "${outcome['class']} | PATH",
                "${outcome[other]} | PATH",
                "${(a ? b : c).d} | PATH",
                "${'a'['b']} | PATH",
                "${T(java.lang.Runtime).getRuntime()} | CALL",
                "${a = 1} | MALFORMED",
                "${a; b} | MALFORMED",
                "${unfinished | MALFORMED",
                "${} | MALFORMED",
                "${a}#{b} | MALFORMED",
            })
    void refusesWhateverCouldReachFurther(String expression, ExpressionGrammar.Reason reason) {
        assertThatThrownBy(() -> ExpressionGrammar.check(expression))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void tellsWhichFactsAreRead() {
        assertThat(ExpressionGrammar.check("${a == 1 && b.c > d[0]}")).containsExactly("a", "b", "d");
    }

    @Test
    void findsTheSingleNameOfADelegate() {
        assertThat(ExpressionGrammar.singleName("${closeDossierDelegate}")).isEqualTo("closeDossierDelegate");
        assertThat(ExpressionGrammar.singleName("${a.b}")).isNull();
        assertThat(ExpressionGrammar.singleName("x${a}")).isNull();
    }

    @Test
    void refusesAnExpressionThatIsTooLongToRead() {
        assertThatThrownBy(() -> ExpressionGrammar.check("${" + "a+".repeat(5000) + "a}"))
                .isInstanceOf(Refused.class);
    }
}
