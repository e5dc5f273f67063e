package vn.motcua.journey;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.motcua.journey.Browserless.Answer;

/** Where dossiers stand, as an officer reads it who may see them, and how officers complete their steps. */
final class OpenSteps {

    private final Browserless reader;

    OpenSteps(Browserless reader) {
        this.reader = reader;
    }

    JsonNode of(String code) {
        return reader.get("/api/dossiers/" + code).body().get("openTasks");
    }

    JsonNode open(String code, String step) {
        for (JsonNode task : of(code)) {
            if (task.get("step").asString().equals(step)) {
                return task;
            }
        }
        throw new AssertionError(code + " does not stand at " + step);
    }

    /** With the version that the step has now. */
    Answer attempt(Browserless officer, String code, String step, Map<String, Object> data) {
        String path = "/api/tasks/" + open(code, step).get("taskId").asString();
        int version = officer.get(path).body().get("task").get("version").asInt();
        return officer.post(path + "/complete", Map.of("version", version, "data", data));
    }
}
