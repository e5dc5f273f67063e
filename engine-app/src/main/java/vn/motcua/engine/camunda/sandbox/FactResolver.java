package vn.motcua.engine.camunda.sandbox;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;

/**
 * The only resolver of expressions: names are listed delegates or facts, entries are read from maps and lists. There is
 * no bean, no property of an object and no method; whatever else an expression reaches for is an error.
 */
final class FactResolver extends ELResolver {

    private static final String EXECUTION = "execution";

    private final FlowDelegates delegates;

    FactResolver(FlowDelegates delegates) {
        this.delegates = delegates;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        Object value = base == null ? named(context, (String) property) : entry(base, property);
        context.setPropertyResolved(true);
        return value;
    }

    private Object named(ELContext context, String name) {
        Object delegate = delegates.find(name);
        if (delegate != null) {
            return delegate;
        }
        Object scope = context.getContext(VariableScope.class);
        if (scope instanceof VariableScope facts) {
            return EXECUTION.equals(name) ? execution(facts) : fact(facts, name);
        }
        Object variables = context.getContext(VariableContext.class);
        TypedValue value = variables instanceof VariableContext inputs ? inputs.resolve(name) : null;
        if (value == null) {
            throw unknown(name);
        }
        return FactTypes.require(name, value.getValue());
    }

    private static Object fact(VariableScope facts, String name) {
        if (!facts.hasVariable(name)) {
            throw unknown(name);
        }
        return FactTypes.require(name, facts.getVariable(name));
    }

    /** {@code execution} has one entry, for passing the dossier on to called processes. */
    private static Map<String, Object> execution(VariableScope scope) {
        BaseDelegateExecution execution =
                scope instanceof TaskEntity task ? task.getExecution() : (BaseDelegateExecution) scope;
        return Map.of("processBusinessKey", ((DelegateExecution) execution).getProcessBusinessKey());
    }

    private static Object entry(Object base, Object property) {
        if (base instanceof Map<?, ?> map) {
            if (!map.containsKey(property)) {
                throw unknown(String.valueOf(property));
            }
            return FactTypes.require(String.valueOf(property), map.get(property));
        }
        if (base instanceof List<?> list && property instanceof Number index) {
            return FactTypes.require("[" + index + "]", list.get(index.intValue()));
        }
        throw new ELException("A model may read entries of facts only, not ." + property);
    }

    private static ELException unknown(String name) {
        return new UnknownFact(name);
    }

    /** An expression reads a fact that nobody has set. */
    static final class UnknownFact extends ELException {
        UnknownFact(String name) {
            super("The flow knows no fact " + name);
        }
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        throw new ELException("A model may not call methods");
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return Object.class;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("An expression may not set anything");
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return Object.class;
    }
}
