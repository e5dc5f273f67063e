package vn.motcua.office;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Bulk actions of the officers of a ward. */
record Bulk(Ward ward) {

    Map<String, Object> completing(List<String> codes, String step, Map<String, Object> data) {
        return Map.of(
                "kind",
                "COMPLETE",
                "selection",
                Map.of("tasks", codes.stream().map(this::ticked).toList()),
                "decision",
                Map.of("step", step, "data", data));
    }

    List<Map<String, Object>> ticked(List<String> codes, String step) {
        return codes.stream().map(code -> ticked(ward.task(code, step))).toList();
    }

    private Map<String, Object> ticked(String code) {
        return ticked(ward.task(code, ward.steps(code).get(0)));
    }

    private static Map<String, Object> ticked(JsonNode task) {
        return Map.of(
                "taskId", task.get("taskId").asString(),
                "version", task.get("version").asInt());
    }

    JsonNode preview(Desk officer, Map<String, Object> request) {
        return officer.post("/api/bulk/preview", request).expect(200).body();
    }

    Desk.Answer begin(Desk officer, JsonNode preview) {
        return officer.post("/api/bulk", Map.of("token", preview.get("token").asString()));
    }

    /** Begins it and waits until it is at its end. */
    JsonNode done(Desk officer, JsonNode preview) {
        return ended(officer, begin(officer, preview).expect(200).body());
    }

    Desk.Answer recall(Desk officer, JsonNode action) {
        return officer.post("/api/bulk/" + action.get("id").asLong() + "/recall", Map.of());
    }

    JsonNode recalled(Desk officer, JsonNode action) {
        return ended(officer, recall(officer, action).expect(200).body());
    }

    private static JsonNode ended(Desk officer, JsonNode action) {
        String path = "/api/bulk/" + action.get("id").asLong();
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> officer.get(path).expect(200).body(), now -> !now.get("running")
                        .asBoolean());
    }

    /** Where the steps go that can be done. */
    List<String> sentences(JsonNode preview) {
        return preview.get("rows")
                .valueStream()
                .filter(row -> row.get("blocked").isNull())
                .map(row -> row.at("/sentence/vi").asString())
                .toList();
    }

    /** Why a step cannot be done, by its dossier. */
    Map<String, String> blocked(JsonNode preview) {
        Map<String, String> blocked = new LinkedHashMap<>();
        preview.get("rows")
                .valueStream()
                .filter(row -> !row.get("blocked").isNull())
                .forEach(row -> blocked.put(
                        row.get("dossierCode").asString(), row.at("/blocked/vi").asString()));
        return blocked;
    }

    /** What became of each step, by its dossier. */
    Map<String, JsonNode> steps(Desk officer, JsonNode action) {
        Map<String, JsonNode> steps = new HashMap<>();
        officer.get("/api/bulk/" + action.get("id").asLong() + "/steps")
                .expect(200)
                .body()
                .get("items")
                .forEach(step -> steps.put(step.get("dossierCode").asString(), step));
        return steps;
    }
}
