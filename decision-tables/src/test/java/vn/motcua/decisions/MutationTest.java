package vn.motcua.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableOutputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrong value in any output cell of any table is noticed by one of its cases. */
class MutationTest {

    static List<Table> tables() {
        return Table.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noOutputCellMayChangeUnnoticed(Table table) {
        DecisionTable decision = new DecisionTable(table.xml());
        Map<String, List<CsvCase>> cases = casesByRule(decision, table);
        List<String> unnoticed = new ArrayList<>();
        for (DmnDecisionTableRuleImpl rule : decision.rules()) {
            for (int i = 0; i < rule.getConclusions().size(); i++) {
                DmnExpressionImpl cell = rule.getConclusions().get(i);
                String right = cell.getExpression();
                DmnDecisionTableOutputImpl output = decision.outputs().get(i);
                cell.setExpression(other(
                        right == null ? "" : right.strip(),
                        output.getTypeDefinition().getTypeName()));
                if (allAnswered(decision, cases.getOrDefault(rule.getId(), List.of()))) {
                    unnoticed.add(rule.getId() + ", " + output.getOutputName() + ": " + cell.getExpression());
                }
                cell.setExpression(right);
            }
        }
        assertThat(unnoticed)
                .as("changes that no case of " + table + " notices")
                .isEmpty();
    }

    /** A wrong output can be seen in the cases that hit its rule, and in no other. */
    private static Map<String, List<CsvCase>> casesByRule(DecisionTable decision, Table table) {
        Map<String, List<CsvCase>> cases = new HashMap<>();
        for (CsvCase each : table.cases()) {
            decision.asWritten(each.inputs()).rules().forEach(rule -> cases.computeIfAbsent(
                            rule, any -> new ArrayList<>())
                    .add(each));
        }
        return cases;
    }

    private static boolean allAnswered(DecisionTable changed, List<CsvCase> cases) {
        for (CsvCase each : cases) {
            try {
                if (!changed.now(each.inputs()).rows().equals(each.out())) {
                    return false;
                }
            } catch (DmnEngineException e) {
                return false;
            }
        }
        return true;
    }

    /** Another value of the same kind. */
    private static String other(String text, String type) {
        return switch (type) {
            case "string" -> text.equals("\"other\"") ? "\"another\"" : "\"other\"";
            case "boolean" -> text.equals("true") ? "false" : "true";
            default -> text.isEmpty() || text.equals("null") ? "1" : "(" + text + ") + 1";
        };
    }
}
