package vn.motcua.engine.camunda;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.syntaxtree.Ref;

/** The variables of FEEL texts. */
public final class FeelNames {

    private FeelNames() {}

    /** Those of the test of a rule, or of an expression; empty when the text is no FEEL. */
    public static Optional<Set<String>> of(String text, boolean test) {
        FeelTree tree = FeelTree.of(text, test);
        Set<String> names = new TreeSet<>();
        tree.visit(node -> {
            if (node instanceof Ref ref) {
                names.add(ref.names().head());
            }
        });
        return tree.isFeel() ? Optional.of(names) : Optional.empty();
    }
}
