package vn.motcua.engine.camunda.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.engine.FlowDelegate;

/** The list of what service tasks may name. Read once, when a model first asks: delegates may use flows themselves. */
public final class FlowDelegates {

    private final Supplier<Stream<FlowDelegate>> beans;
    private Map<String, DelegateCall> calls;

    public FlowDelegates(Supplier<Stream<FlowDelegate>> beans) {
        this.beans = beans;
    }

    /** Names on the list. */
    public Set<String> names() {
        return calls().keySet();
    }

    DelegateCall find(String name) {
        return calls().get(name);
    }

    private synchronized Map<String, DelegateCall> calls() {
        if (calls == null) {
            Map<String, DelegateCall> found = new TreeMap<>();
            beans.get().forEach(delegate -> {
                if (found.put(delegate.name(), new DelegateCall(delegate)) != null) {
                    throw new IllegalStateException("Two flow delegates are named " + delegate.name());
                }
            });
            calls = found;
        }
        return calls;
    }
}
