package vn.motcua.engine;

import java.util.Map;
import vn.motcua.shared.Text;

/**
 * A task that the flow has just created.
 *
 * @param taskId the engine's id, unique for ever
 * @param nodeId the node of the model, {@code Task_Appraise}
 * @param role name of the {@link vn.motcua.shared.Role} that the model routes to, null when it names none
 * @param assignee officer's number when the model itself names one, else null
 * @param properties extension properties of the node
 */
public record TaskInfo(
        String taskId, String nodeId, Text name, String role, String assignee, Map<String, String> properties) {

    public TaskInfo {
        properties = Map.copyOf(properties);
    }
}
