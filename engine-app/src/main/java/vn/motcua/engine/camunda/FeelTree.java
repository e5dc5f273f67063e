package vn.motcua.engine.camunda;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.function.Consumer;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;

/** The syntax tree of a FEEL text, made by the parser that evaluates it. */
final class FeelTree {

    private static final FeelEngineApi PARSER = FeelEngineBuilder.forJava().build();

    private final ParseResult parsed;

    private FeelTree(ParseResult parsed) {
        this.parsed = parsed;
    }

    /** Of the test of a rule, or of an expression. */
    static FeelTree of(String text, boolean test) {
        return new FeelTree(test ? PARSER.parseUnaryTests(text) : PARSER.parseExpression(text));
    }

    /** Whether the text is FEEL at all. */
    boolean isFeel() {
        return !parsed.isFailure();
    }

    /** Shows every node; none of what is no FEEL. */
    void visit(Consumer<Object> found) {
        if (isFeel()) {
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
