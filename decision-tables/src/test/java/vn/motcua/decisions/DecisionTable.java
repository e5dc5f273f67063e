package vn.motcua.decisions;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** One decision table on a bare engine that remembers which rules were hit. */
final class DecisionTable {

    private static final ThreadLocal<Set<String>> HIT = ThreadLocal.withInitial(TreeSet::new);
    private static final DmnEngine ENGINE = engine();

    private final Set<String> hitRules = new TreeSet<>();
    private final DmnDecision decision;
    private final DmnDecisionTableImpl table;

    DecisionTable(String xml) {
        decision = ENGINE.parseDecisions(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .get(0);
        table = (DmnDecisionTableImpl) decision.getDecisionLogic();
    }

    /** As the engine holds them: whoever changes a cell changes the answer. */
    List<DmnDecisionTableRuleImpl> rules() {
        return table.getRules();
    }

    List<DmnDecisionTableOutputImpl> outputs() {
        return table.getOutputs();
    }

    private static DmnEngine engine() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.getCustomPostDecisionTableEvaluationListeners().add(event -> event.getMatchingRules()
                .forEach(rule -> HIT.get().add(rule.getId())));
        configuration.setFeelEngineFactory(new ParsedOnce());
        return configuration.buildEngine();
    }

    /** The answer as a file of cases writes it, rows in alphabetical order: the engine's rows know no order of outputs. */
    List<String> evaluate(Map<String, Object> inputs) {
        HIT.get().clear();
        List<String> rows = ENGINE.evaluateDecisionTable(decision, inputs).stream()
                .map(row -> outputs().stream()
                        .map(output -> word(row.get(output.getOutputName())))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
        hitRules.addAll(HIT.get());
        return rows;
    }

    /** Ids of the rules that are hit with these inputs. */
    Set<String> rulesFor(Map<String, Object> inputs) {
        evaluate(inputs);
        return Set.copyOf(HIT.get());
    }

    /** Numbers by their value: 0.10 is 0.1, and 2E+3 is 2000. */
    private static String word(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }

    /** Ids of all rules hit since the table was made. */
    Set<String> hitRules() {
        return Set.copyOf(hitRules);
    }
}
