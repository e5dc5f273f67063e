package vn.motcua.engine.camunda.history;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;
import org.camunda.bpm.engine.impl.task.TaskDecorator;

/**
 * A user task that a procedure on a shared model may do without: then nobody gets a task, and the flow goes on with the
 * facts that the node names ({@code passedWith}, {@code fact=VALUE} separated by commas; an empty value is null).
 */
final class PassableTask extends UserTaskActivityBehavior {

    private final Predicate<DelegateExecution> passes;
    private final Map<String, Object> facts;

    PassableTask(TaskDecorator decorator, String passedWith, Predicate<DelegateExecution> passes) {
        super(decorator);
        this.passes = passes;
        this.facts = facts(passedWith);
    }

    @Override
    public void performExecution(ActivityExecution execution) throws Exception {
        if (passes.test(execution)) {
            execution.setVariables(facts);
            leave(execution);
        } else {
            super.performExecution(execution);
        }
    }

    private static Map<String, Object> facts(String passedWith) {
        Map<String, Object> facts = new HashMap<>();
        for (String each : passedWith.split(",", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                String value = each.substring(equals + 1).strip();
                facts.put(each.substring(0, equals).strip(), value.isEmpty() ? null : value);
            }
        }
        return facts;
    }
}
