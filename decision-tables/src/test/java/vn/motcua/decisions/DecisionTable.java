package vn.motcua.decisions;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;

/** One decision table on a bare engine that remembers which rules were hit. */
final class DecisionTable {

    private final Set<String> hitRules = new TreeSet<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    DecisionTable(String procedure, String slug) {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(this::remember);
        engine = configuration.buildEngine();
        InputStream file = getClass().getResourceAsStream("/procedures/" + procedure + "/" + slug + ".dmn");
        decision = engine.parseDecisions(file).get(0);
    }

    List<Map<String, Object>> evaluate(Map<String, Object> inputs) {
        return engine.evaluateDecisionTable(decision, inputs).getResultList();
    }

    /** Ids of all rules hit since the table was made. */
    Set<String> hitRules() {
        return Set.copyOf(hitRules);
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        event.getMatchingRules().forEach(rule -> hitRules.add(rule.getId()));
    }
}
