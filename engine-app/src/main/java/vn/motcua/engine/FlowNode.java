package vn.motcua.engine;

import java.util.Map;
import vn.motcua.shared.Text;

/**
 * A node of a process model.
 *
 * @param id stable name inside the model, {@code Task_Appraise}
 * @param type BPMN element name: {@code userTask}, {@code endEvent}, {@code exclusiveGateway} …
 * @param name the label, Vietnamese from the model, English from its property {@code name.en}; the id when unnamed
 * @param properties extension properties: {@code dossier.status}, {@code step.key}, {@code turn}, {@code clock},
 *     {@code sendBackTo}, {@code fourEyes}, {@code extendsBy} …
 */
public record FlowNode(String id, String type, Text name, Map<String, String> properties) {

    public FlowNode {
        properties = Map.copyOf(properties);
    }
}
