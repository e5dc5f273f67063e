package vn.motcua.engine.camunda;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;
import org.camunda.feel.syntaxtree.SomeItem;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;

/** The variables and functions of FEEL texts, read from the syntax tree of the parser that evaluates them. */
public final class FeelNames {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private static final BuiltinFunctions FUNCTIONS =
            new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, ValueMapper.defaultValueMapper());

    private static final Map<Class<?>, String> LOOPS = Map.of(
            For.class, "for",
            SomeItem.class, "some",
            EveryItem.class, "every",
            FunctionDefinition.class, "function",
            JavaFunctionInvocation.class, "external",
            QualifiedFunctionInvocation.class, "a.b()");

    /** Functions of the clock and of chance. */
    private static final Set<String> UNSTEADY = Set.of("now", "today", "random number", "uuid");

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
        visit(parsed, node -> {
            if (node instanceof FunctionInvocation call && !exists(call)) {
                calls.add(call.function());
            }
        });
        return calls;
    }

    private static boolean exists(FunctionInvocation call) {
        List<ValFunction> known = CollectionConverters.asJava(FUNCTIONS.getFunctions(call.function()));
        return known.stream().anyMatch(function -> fits(function, call.params()));
    }

    private static boolean fits(ValFunction function, FunctionParameters given) {
        if (given instanceof NamedFunctionParameters named) {
            return CollectionConverters.asJava(function.params())
                    .containsAll(CollectionConverters.asJava(named.params()).keySet());
        }
        return function.hasVarArgs()
                || (given instanceof PositionalFunctionParameters positional
                        && function.params().length() == positional.params().length());
    }

    /** What may count for ever, or answer one question in two ways, by the words of FEEL; none of what is no FEEL. */
    public static Set<String> restless(String expression) {
        return restlessIn(PARSER.parseExpression(expression));
    }

    /** Likewise of the test of a rule. */
    public static Set<String> restlessInTest(String test) {
        return restlessIn(PARSER.parseUnaryTests(test));
    }

    private static Set<String> restlessIn(ParseResult parsed) {
        Set<String> found = new TreeSet<>();
        visit(parsed, node -> {
            if (node instanceof FunctionInvocation call && UNSTEADY.contains(call.function())) {
                found.add(call.function());
            } else if (node != null && LOOPS.containsKey(node.getClass())) {
                found.add(LOOPS.get(node.getClass()));
            }
        });
        return found;
    }

    private static Optional<Set<String>> names(ParseResult parsed) {
        if (parsed.isFailure()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        visit(parsed, node -> {
            if (node instanceof Ref ref) {
                names.add(ref.names().head());
            }
        });
        return Optional.of(names);
    }

    private static void visit(ParseResult parsed, Consumer<Object> found) {
        if (!parsed.isFailure()) {
            each(parsed.parsedExpression(), found);
        }
    }

    /** Every node of the syntax tree is a product of its parts, and so is every list of them; named values are a map. */
    private static void each(Object node, Consumer<Object> found) {
        found.accept(node);
        if (node instanceof NamedFunctionParameters named) {
            CollectionConverters.asJava(named.params()).values().forEach(value -> each(value, found));
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                each(product.productElement(i), found);
            }
        }
    }
}
