package vn.motcua.bench;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** What both peers' clients know of the model {@code peer-model/processes/four-steps.bpmn}. */
final class PeerModel {

    static final String PROCESS = "fourSteps";

    /** Who may do each step. */
    static final List<String> GROUPS = List.of("reception", "examiners", "approvers", "results");

    private static final int FIELDS = 20;

    private PeerModel() {}

    static String businessKey(Case dossier) {
        return "H99.1-261127-%05d".formatted(dossier.number);
    }

    static String officer(Case dossier, int client) {
        return GROUPS.get(dossier.step) + client;
    }

    /** The task of this dossier among those of the page; null when it is not on it. */
    static String own(JsonNode page, String instance, Case dossier) {
        for (JsonNode task : page) {
            if (task.get(instance).asString().equals(dossier.id)) {
                return task.get("id").asString();
            }
        }
        return null;
    }

    static void requireFields(JsonNode variables) {
        if (variables.size() < FIELDS) {
            throw new IllegalStateException("The task shows " + variables.size() + " fields of its dossier only");
        }
    }
}
