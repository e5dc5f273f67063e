package vn.motcua.engine.camunda.sandbox;

import org.camunda.bpm.dmn.engine.impl.spi.el.ElExpression;
import org.camunda.bpm.dmn.engine.impl.spi.el.ElProvider;
import org.camunda.bpm.engine.ProcessEngineException;

/** Tables speak FEEL; the expression language of processes is closed to them. */
public final class NoExpressionsInTables implements ElProvider {

    @Override
    public ElExpression createExpression(String expression) {
        throw new ProcessEngineException("A decision may be written in FEEL only: " + expression);
    }
}
