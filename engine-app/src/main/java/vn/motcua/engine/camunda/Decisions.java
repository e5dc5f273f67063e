package vn.motcua.engine.camunda;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.motcua.engine.Decided;
import vn.motcua.engine.camunda.RuleHits.Noted;
import vn.motcua.engine.camunda.sandbox.FactTypes;
import vn.motcua.shared.Recent;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * Decision tables, each asked by the id that its bundle version pinned. A table answers the same inputs the same way for
 * ever: its text never changes, and it knows no clock ({@link ParsedOnce}). So the answers of late are remembered.
 */
@Component
class Decisions {

    private static final int REMEMBERED = 2_000;

    private record Question(String decision, Map<String, Object> inputs) {}

    private final DecisionService decisions;
    private final RuleHits ruleHits;
    private final Map<Question, Decided> answers = Collections.synchronizedMap(new Recent<>(REMEMBERED));

    Decisions(ProcessEngine engine, RuleHits ruleHits) {
        this.decisions = engine.getDecisionService();
        this.ruleHits = ruleHits;
    }

    Decided evaluate(String decisionDefinitionId, Map<String, Object> inputs) {
        // dates go in as ISO text, and the tables say date(asOfDate): the engine's own date type knows no plain day
        Map<String, Object> variables = FactTypes.toEngine(inputs);
        Question question = new Question(decisionDefinitionId, variables);
        Decided known = answers.get(question);
        if (known == null) {
            known = ask(decisionDefinitionId, variables);
            answers.put(question, known);
        }
        return known;
    }

    /** As {@link #evaluate} of facts that anybody may make up, of any size: nothing of them is remembered. */
    Decided tryOut(String decisionDefinitionId, Map<String, Object> inputs) {
        return ask(decisionDefinitionId, FactTypes.toEngine(inputs));
    }

    private Decided ask(String decisionDefinitionId, Map<String, Object> variables) {
        try {
            Noted<DmnDecisionResult> noted = ruleHits.during(() -> decisions
                    .evaluateDecisionById(decisionDefinitionId)
                    .variables(variables)
                    .evaluate());
            List<Map<String, Object>> rows =
                    noted.result().getResultList().stream().map(Decisions::row).toList();
            return new Decided(rows, noted.rules());
        } catch (NotFoundException e) {
            throw Models.unknown(decisionDefinitionId);
        } catch (ProcessEngineException | DmnEngineException e) {
            throw ofTheDatabase(e) ? e : unfit(decisionDefinitionId, e);
        }
    }

    /** The engine reads a table when it needs it first; that the database is away then says nothing about the inputs. */
    static boolean ofTheDatabase(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException || at instanceof DataAccessException || at instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> row(Map<String, Object> values) {
        Map<String, Object> row = new LinkedHashMap<>();
        values.forEach((name, value) -> row.put(name, plain(value)));
        return row;
    }

    private static Object plain(Object value) {
        if (value instanceof Date date) {
            LocalDateTime local = LocalDateTime.ofInstant(date.toInstant(), ZoneId.systemDefault());
            Temporal day = local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate() : local;
            return day;
        }
        return value;
    }

    private static Rejection unfit(String decisionDefinitionId, RuntimeException cause) {
        Text text = new Text(
                "Bảng quyết định không tính được với dữ kiện này: thiếu dữ kiện, sai kiểu, hoặc nhiều luật cùng khớp.",
                "The table cannot decide on these inputs: one is missing or of another kind, or several rules match.");
        Rejection rejection = Rejection.invalid("inputs", decisionDefinitionId, text);
        rejection.initCause(cause);
        return rejection;
    }
}
