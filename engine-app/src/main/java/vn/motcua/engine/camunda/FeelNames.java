package vn.motcua.engine.camunda;

import camundajar.impl.scala.Product;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.Ref;

/** The variables of FEEL texts, read from the syntax tree of the parser that evaluates them. */
public final class FeelNames {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private FeelNames() {}

    /** Those of an expression; empty when it is none. */
    public static Optional<Set<String>> ofExpression(String expression) {
        return names(PARSER.parseExpression(expression));
    }

    /** Those of the test of a rule; empty when it is none. */
    public static Optional<Set<String>> ofTest(String test) {
        return names(PARSER.parseUnaryTests(test));
    }

    private static Optional<Set<String>> names(ParseResult parsed) {
        if (parsed.isFailure()) {
            return Optional.empty();
        }
        Set<String> names = new TreeSet<>();
        collect(parsed.parsedExpression(), names);
        return Optional.of(names);
    }

    /** Every node of the syntax tree is a product of its parts, and so is every list of them. */
    private static void collect(Object node, Set<String> names) {
        if (node instanceof Ref ref) {
            names.add(ref.names().head());
        } else if (node instanceof Product product) {
            for (int i = 0; i < product.productArity(); i++) {
                collect(product.productElement(i), names);
            }
        }
    }
}
