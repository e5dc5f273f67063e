package vn.motcua.engine;

import java.util.Map;

/**
 * What the engine made of a bundle.
 *
 * @param processDefinitionId of the process that no other process of the bundle calls: where a dossier starts; null
 *     when the bundle holds tables only
 * @param decisions decision definition id by decision key
 */
public record DeployedBundle(String deploymentId, String processDefinitionId, Map<String, String> decisions) {

    public DeployedBundle {
        decisions = Map.copyOf(decisions);
    }
}
