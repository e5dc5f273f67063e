package vn.motcua.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.PopulationStandIn;
import vn.motcua.journal.ConsumerPace;
import vn.motcua.journal.Consumers;

/** The signed-in officers of the demo, and what they do at their desks. */
final class DemoOffice {

    private static final long PAUSE_NANOS = 4_000_000L;
    private static final int MOST_PAUSES = 15_000;

    /** A step that waits to be done, as the last answer named it. */
    record Task(String id, int version) {}

    private final Supplier<String> base;
    private final String pass;
    private final ConsumerPace pace;
    private final Consumers consumers;
    private final Map<String, DemoClient> clients = new HashMap<>();

    DemoOffice(Supplier<String> base, String pass, ConsumerPace pace, Consumers consumers) {
        this.base = base;
        this.pass = pass;
        this.pace = pace;
        this.consumers = consumers;
    }

    DemoClient as(String username) {
        return clients.computeIfAbsent(username, name -> DemoClient.signIn(base.get(), pass, name));
    }

    /** Completes a task and returns the one that follows, null when none is open. */
    Task complete(String username, Task task, Map<String, Object> data) {
        return next(as(username).post("/api/tasks/" + task.id() + "/complete", body(task, data)));
    }

    /** Takes a task without doing it. */
    void claim(String username, Task task) {
        as(username).post("/api/tasks/" + task.id() + "/claim", Map.of("version", task.version()));
    }

    /** The status that answers a completion. */
    int attempt(String username, Task task, Map<String, Object> data) {
        return as(username).attempt("/api/tasks/" + task.id() + "/complete", body(task, data));
    }

    /** The step that comes by itself when another system has answered, or a clock has run out. */
    Task await(String username, String code, String step) {
        for (int i = 0; i < MOST_PAUSES; i++) {
            pace.nudge(PopulationStandIn.CONSUMER);
            // the page is asked for only once everything has been answered: it costs much more than this question
            if (consumers.oldestWaiting(PopulationStandIn.CONSUMER).isEmpty()) {
                for (JsonNode task : as(username).get("/api/dossiers/" + code).get("openTasks")) {
                    if (task.get("step").asString().equals(step)) {
                        return new Task(task.get("taskId").asString(), 1);
                    }
                }
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        throw new IllegalStateException("Dossier " + code + " never came to " + step);
    }

    private static Map<String, Object> body(Task task, Map<String, Object> data) {
        return Map.of("version", task.version(), "data", data);
    }

    /** A reminder that lies beside it is no step that follows. */
    private static Task next(JsonNode answer) {
        return answer.get("nextTasks")
                .valueStream()
                .filter(task -> !task.get("step").asString().equals("Task_Apologise"))
                .findFirst()
                .map(task -> new Task(
                        task.get("taskId").asString(), task.get("version").asInt()))
                .orElse(null);
    }
}
