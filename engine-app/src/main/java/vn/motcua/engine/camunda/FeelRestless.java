package vn.motcua.engine.camunda;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.EveryItem;
import org.camunda.feel.syntaxtree.For;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.SomeItem;

/** What in a FEEL text may count for ever, or answer one question in two ways. */
public final class FeelRestless {

    private static final Map<Class<?>, String> LOOPS = Map.of(
            For.class, "for",
            SomeItem.class, "some",
            EveryItem.class, "every",
            FunctionDefinition.class, "function",
            JavaFunctionInvocation.class, "external",
            QualifiedFunctionInvocation.class, "a.b()");

    /** Functions of the clock and of chance. */
    private static final Set<String> UNSTEADY = Set.of("now", "today", "random number", "uuid");

    private FeelRestless() {}

    /** By the words of FEEL, however they are written; none of what is no FEEL. */
    public static Set<String> in(String text, boolean test) {
        Set<String> found = new TreeSet<>();
        FeelTree.of(text, test).visit(node -> {
            if (node instanceof FunctionInvocation call && UNSTEADY.contains(call.function())) {
                found.add(call.function());
            } else if (node != null && LOOPS.containsKey(node.getClass())) {
                found.add(LOOPS.get(node.getClass()));
            }
        });
        return found;
    }
}
