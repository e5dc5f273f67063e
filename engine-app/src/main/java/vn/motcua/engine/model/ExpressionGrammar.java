package vn.motcua.engine.model;

import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstLiteral;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * What an expression of a model may be: facts, their entries, literals, operators. The text is parsed by the engine's own
 * parser, so that both mean the same, and each kind of node must be on the list: no calls, no functions, nothing that
 * starts from a literal, no entry named {@code class}.
 */
public final class ExpressionGrammar {

    private static final Set<Class<?>> PLAIN = Set.of(
            AstEval.class,
            AstComposite.class,
            AstText.class,
            AstIdentifier.class,
            AstBinary.class,
            AstUnary.class,
            AstChoice.class,
            AstNested.class);

    private static final int LONGEST = 2000;

    private ExpressionGrammar() {}

    /** An expression that breaks the grammar. */
    public static final class Refused extends RuntimeException {
        private final transient Reason reason;

        Refused(Reason reason, String expression) {
            super("Refused expression (" + reason + "): " + expression);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /** Why it is refused. */
    public enum Reason {
        MALFORMED,
        CALL,
        FUNCTION,
        PATH,
        KIND
    }

    /** True when the engine would take the text for an expression. */
    public static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /**
     * Checks a text.
     *
     * @return the facts that it reads; none for plain text
     * @throws Refused when it breaks the grammar
     */
    public static Set<String> check(String text) {
        if (text.length() > LONGEST) {
            throw new Refused(Reason.MALFORMED, text.substring(0, LONGEST));
        }
        Set<String> facts = new LinkedHashSet<>();
        walk(parse(text), text, facts);
        return facts;
    }

    /** The single name that the expression consists of, as in {@code ${closeDossierDelegate}}; null otherwise. */
    public static String singleName(String text) {
        Node root = parse(text);
        return root instanceof AstEval && root.getChild(0) instanceof AstIdentifier name ? name.getName() : null;
    }

    private static Node parse(String text) {
        try {
            return new Builder(Builder.Feature.METHOD_INVOCATIONS).build(text).getRoot();
        } catch (TreeBuilderException e) {
            throw new Refused(Reason.MALFORMED, text);
        }
    }

    private static void walk(Node node, String text, Set<String> facts) {
        if (node instanceof AstMethod) {
            throw new Refused(Reason.CALL, text);
        } else if (node instanceof AstFunction) {
            throw new Refused(Reason.FUNCTION, text);
        } else if (node instanceof AstProperty) {
            path(node, text);
        } else if (!PLAIN.contains(node.getClass()) && !(node instanceof AstLiteral)) {
            throw new Refused(Reason.KIND, text);
        }
        if (node instanceof AstIdentifier name) {
            facts.add(name.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            walk(node.getChild(i), text, facts);
        }
    }

    /** {@code fact.entry}, {@code fact['entry']}, {@code fact[0]}: from a fact, along literal names. */
    private static void path(Node node, String text) {
        Node start = node.getChild(0);
        boolean fromFact = start instanceof AstIdentifier || start instanceof AstProperty;
        boolean named = node instanceof AstDot || node.getChild(1) instanceof AstLiteral;
        if (!fromFact || !named || isClass(node)) {
            throw new Refused(Reason.PATH, text);
        }
    }

    private static boolean isClass(Node node) {
        if (node instanceof AstDot) {
            return node.toString().matches("\\.\\s*class");
        }
        return node.getChild(1) instanceof AstString key && key.toString().matches("[\"']class[\"']");
    }
}
