package vn.motcua.engine.camunda;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;

/** Notes the rules that match while one thread evaluates a decision. */
class RuleHits implements DmnDecisionTableEvaluationListener {

    private static final ThreadLocal<List<String>> HITS = new ThreadLocal<>();

    @Override
    public void notify(DmnDecisionTableEvaluationEvent event) {
        List<String> noted = HITS.get();
        if (noted != null) {
            event.getMatchingRules().forEach(rule -> noted.add(rule.getId()));
        }
    }

    /** The result of a piece of work together with the rules that matched meanwhile. */
    <T> Noted<T> during(Supplier<T> work) {
        HITS.set(new ArrayList<>());
        try {
            T result = work.get();
            return new Noted<>(result, List.copyOf(HITS.get()));
        } finally {
            HITS.remove();
        }
    }

    record Noted<T>(T result, List<String> rules) {}
}
