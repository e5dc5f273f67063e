package vn.motcua.decisions;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** One decision table on a bare engine that tells which rules were hit. */
final class DecisionTable {

    private static final ThreadLocal<Set<String>> HIT = ThreadLocal.withInitial(TreeSet::new);
    private static final DmnEngine ENGINE = engine();

    /** Tables as they are written, by their text. */
    private static final Map<String, Written> WRITTEN = new ConcurrentHashMap<>();

    private final String xml;
    private final DmnDecision decision;
    private final DmnDecisionTableImpl table;

    /**
     * What a table says.
     *
     * @param rows as a file of cases writes them, in alphabetical order: the engine's rows know no order of outputs
     * @param rules ids of the rules that were hit
     */
    record Answer(List<String> rows, Set<String> rules) {}

    /** A table that nobody changes, and what it has said: several tests ask the same. */
    private record Written(DecisionTable table, Map<Map<String, Object>, Answer> answers) {}

    DecisionTable(String xml) {
        this.xml = xml;
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

    /** What the table says as it is written, whatever of it was changed since. */
    Answer asWritten(Map<String, Object> inputs) {
        Written written =
                WRITTEN.computeIfAbsent(xml, text -> new Written(new DecisionTable(text), new ConcurrentHashMap<>()));
        return written.answers().computeIfAbsent(inputs, written.table()::now);
    }

    /** What the table says now. */
    Answer now(Map<String, Object> inputs) {
        HIT.get().clear();
        List<String> rows = ENGINE.evaluateDecisionTable(decision, inputs).stream()
                .map(row -> outputs().stream()
                        .map(output -> word(row.get(output.getOutputName())))
                        .collect(Collectors.joining(" ")))
                .sorted()
                .toList();
        return new Answer(rows, Set.copyOf(HIT.get()));
    }

    /** Numbers by their value: 0.10 is 0.1, and 2E+3 is 2000. */
    private static String word(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : String.valueOf(value);
    }
}
