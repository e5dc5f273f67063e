package vn.motcua.engine.camunda.sandbox;

import java.lang.reflect.Method;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ValueExpression;
import vn.motcua.engine.model.ExpressionGrammar;
import vn.motcua.engine.model.ExpressionGrammar.Refused;

/**
 * Expressions of untrusted models. The grammar is checked again whenever the engine parses a model, also one that came
 * into the database by another way; what passes can still reach facts and listed delegates only.
 */
public final class FactExpressions extends JuelExpressionManager {

    private final FlowDelegates delegates;

    public FactExpressions(FlowDelegates delegates) {
        this.delegates = delegates;
    }

    @Override
    public Expression createExpression(String expression) {
        check(expression);
        return super.createExpression(expression);
    }

    @Override
    public ValueExpression createValueExpression(String expression) {
        check(expression);
        return super.createValueExpression(expression);
    }

    @Override
    public void addFunction(String name, Method function) {
        // the engine registers currentUser() and now(): models have no functions
    }

    @Override
    protected ELResolver createElResolver() {
        return new FactResolver(delegates);
    }

    private static void check(String expression) {
        try {
            ExpressionGrammar.check(expression);
        } catch (Refused e) {
            throw new ProcessEngineException(e.getMessage(), e);
        }
    }
}
