package vn.motcua.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** The signed-in officers of the demo, and how they find their tasks. */
final class DemoOffice {

    private static final long PAUSE_NANOS = 10_000_000L;
    private static final int MOST_PAUSES = 2_000;

    private final String base;
    private final Map<String, DemoClient> clients = new HashMap<>();

    DemoOffice(String base) {
        this.base = base;
    }

    DemoClient as(String username) {
        return clients.computeIfAbsent(username, name -> DemoClient.signIn(base, name));
    }

    /** The open task of this step, with the version to send. */
    JsonNode openTask(String username, String code, String step) {
        JsonNode open = find(username, code, step);
        if (open == null) {
            throw new IllegalStateException("Dossier " + code + " does not stand at " + step);
        }
        return as(username).get("/api/tasks/" + open.get("taskId").asString()).get("task");
    }

    /** Waits for a step that comes by itself, when another system has answered. */
    void awaitStep(String username, String code, String step) {
        for (int i = 0; i < MOST_PAUSES; i++) {
            if (find(username, code, step) != null) {
                return;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("Dossier " + code + " never came to " + step);
    }

    private JsonNode find(String username, String code, String step) {
        for (JsonNode task : as(username).get("/api/dossiers/" + code).get("openTasks")) {
            if (task.get("step").asString().equals(step)) {
                return task;
            }
        }
        return null;
    }
}
