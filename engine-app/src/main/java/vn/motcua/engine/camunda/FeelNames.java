package vn.motcua.engine.camunda;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;

/** The variables and functions of FEEL texts, read from the syntax tree of the parser that evaluates them. */
public final class FeelNames {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private static final BuiltinFunctions FUNCTIONS =
            new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, ValueMapper.defaultValueMapper());

    private FeelNames() {}

    /** Those of an expression; empty when it is none. */
    public static Optional<Set<String>> ofExpression(String expression) {
        return names(PARSER.parseExpression(expression));
    }

    /** Those of the test of a rule; empty when it is none. */
    public static Optional<Set<String>> ofTest(String test) {
        return names(PARSER.parseUnaryTests(test));
    }

    /** Functions that an expression calls and that FEEL does not have, or not with so many values; none of what is no FEEL. */
    public static Set<String> strangeCalls(String expression) {
        return strange(PARSER.parseExpression(expression));
    }

    /** Likewise of the test of a rule. */
    public static Set<String> strangeCallsOfTest(String test) {
        return strange(PARSER.parseUnaryTests(test));
    }

    private static Set<String> strange(ParseResult parsed) {
        Set<String> calls = new TreeSet<>();
        if (!parsed.isFailure()) {
            each(parsed.parsedExpression(), FunctionInvocation.class, call -> {
                if (!exists(call)) {
                    calls.add(call.function());
                }
            });
        }
        return calls;
    }

    private static boolean exists(FunctionInvocation call) {
        List<ValFunction> known = CollectionConverters.asJava(FUNCTIONS.getFunctions(call.function()));
        return known.stream()
                .anyMatch(function -> !(call.params() instanceof PositionalFunctionParameters given)
                        || function.hasVarArgs()
                        || function.params().length() == given.params().length());
    }

    private static Optional<Set<String>> names(ParseResult parsed) {
        if (parsed.isFailure()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        each(parsed.parsedExpression(), Ref.class, ref -> names.add(ref.names().head()));
        return Optional.of(names);
    }

    /** Every node of the syntax tree is a product of its parts, and so is every list of them. */
    private static <T> void each(Object node, Class<T> kind, Consumer<T> found) {
        if (kind.isInstance(node)) {
            found.accept(kind.cast(node));
        }
        if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                each(product.productElement(i), kind, found);
            }
        }
    }
}
