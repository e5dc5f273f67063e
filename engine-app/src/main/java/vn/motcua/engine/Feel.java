package vn.motcua.engine;

import java.util.Optional;
import java.util.Set;
import vn.motcua.engine.camunda.FeelCalls;
import vn.motcua.engine.camunda.FeelNames;
import vn.motcua.engine.camunda.FeelRestless;

/** What FEEL texts of a table read and call, told by the parser that evaluates them. */
public final class Feel {

    private Feel() {}

    /**
     * Variables that an expression reads, of an input column or an answer; of {@code a.b} it is {@code a}.
     *
     * @return empty when the text is no FEEL
     */
    public static Optional<Set<String>> names(String expression) {
        return FeelNames.of(expression, false);
    }

    /**
     * Variables that the test of a rule reads.
     *
     * @return empty when the text is no FEEL
     */
    public static Optional<Set<String>> namesOfTest(String test) {
        return FeelNames.of(test, true);
    }

    /**
     * Functions that an expression calls and that FEEL does not have, or has only for another number of values. The
     * engine answers null for them, whatever stands in the dossier.
     *
     * @return none when the text is no FEEL
     */
    public static Set<String> strangeCalls(String expression) {
        return FeelCalls.strange(expression, false);
    }

    /**
     * What in a text of a table may count for ever (for, some, every, functions of its own), or answers the same question
     * now so and now otherwise (now, today, random number, uuid), by its word.
     *
     * @param test whether it is the test of a rule
     * @return none when the text is no FEEL
     */
    public static Set<String> restless(String text, boolean test) {
        return FeelRestless.in(text, test);
    }

    /** Likewise of the test of a rule. */
    public static Set<String> strangeCallsOfTest(String test) {
        return FeelCalls.strange(test, true);
    }
}
