package vn.motcua.engine.camunda;

import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.impl.interpreter.BuiltinFunctions;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.FunctionParameters;
import org.camunda.feel.syntaxtree.NamedFunctionParameters;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.ValFunction;
import org.camunda.feel.valuemapper.ValueMapper;

/** The functions that FEEL texts call, compared with those that the engine has. */
public final class FeelCalls {

    private static final BuiltinFunctions FUNCTIONS =
            new BuiltinFunctions(FeelEngineClock.SystemClock$.MODULE$, ValueMapper.defaultValueMapper());

    private FeelCalls() {}

    /** Functions that FEEL does not have, or not with so many values, or not under these names; none of what is no FEEL. */
    public static Set<String> strange(String text, boolean test) {
        Set<String> calls = new TreeSet<>();
        FeelTree.of(text, test).visit(node -> {
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
}
