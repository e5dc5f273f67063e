package vn.motcua.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client of the product: the officers whose turn comes one after the other, as their pages ask. */
final class MotCuaDesk implements Desk {

    private static final int RETURNED = 10;
    private static final int FIRST_VERSION = 1;
    private static final long PAUSE_MILLIS = 300;
    private static final int MOST_PAUSES = 400;

    private final Procedure procedure;
    private final List<Http> officers;

    MotCuaDesk(Procedure procedure, Office office, int client) {
        this.procedure = procedure;
        this.officers = procedure.roles().stream()
                .map(role -> office.officer(role, client))
                .toList();
    }

    @Override
    public int steps() {
        return officers.size();
    }

    @Override
    public void submit(Case dossier) throws IOException {
        JsonNode answer = officers.get(0).post("/api/dossiers", procedure.submission(dossier.number));
        dossier.id = answer.get("code").asString();
        dossier.task = answer.get("taskIds").get(0).asString();
        dossier.version = FIRST_VERSION;
    }

    @Override
    public boolean waits(Case dossier) {
        return procedure.waitsBefore(dossier.step);
    }

    /** Looks at the dossier's page again and again, as an officer would who has nothing else to do. */
    @Override
    public void await(Case dossier) throws IOException, InterruptedException {
        for (int i = 0; i < MOST_PAUSES; i++) {
            JsonNode open = officer(dossier).get("/api/dossiers/" + dossier.id).get("openTasks");
            if (!open.isEmpty()) {
                dossier.task = open.get(0).get("taskId").asString();
                dossier.version = FIRST_VERSION;
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new IOException("Nobody answered for the dossier " + dossier.id);
    }

    @Override
    public void list(Case dossier) throws IOException {
        JsonNode page = officer(dossier).get("/api/tasks?list=role&size=20");
        if (page.get("items").isEmpty() || page.get("total").asInt() == 0) {
            throw new IOException("An inbox is empty while the dossier " + dossier.id + " waits in it");
        }
    }

    @Override
    public void open(Case dossier) throws IOException {
        JsonNode page = officer(dossier).get("/api/tasks/" + dossier.task);
        dossier.version = page.get("task").get("version").asInt();
        if (page.get("form").isNull()
                || !page.get("dossier").get("code").asString().equals(dossier.id)) {
            throw new IOException("The task's page lacks its form or its dossier");
        }
    }

    @Override
    public void claim(Case dossier) throws IOException {
        JsonNode answer =
                officer(dossier).post("/api/tasks/" + dossier.task + "/claim", Map.of("version", dossier.version));
        dossier.version = answer.get("nextTasks").get(0).get("version").asInt();
    }

    @Override
    public void complete(Case dossier) throws IOException {
        JsonNode answer = officer(dossier)
                .post(
                        "/api/tasks/" + dossier.task + "/complete",
                        Map.of("version", dossier.version, "data", procedure.step(dossier.step, dossier.number)));
        JsonNode next = answer.get("nextTasks");
        int following = dossier.step + 1;
        if (following == steps()) {
            if (!next.isEmpty() || answer.get("status").asInt() != RETURNED) {
                throw new IOException("The dossier " + dossier.id + " is not returned after its last step");
            }
        } else if (!procedure.waitsBefore(following)) {
            dossier.task = next.get(0).get("taskId").asString();
            dossier.version = next.get(0).get("version").asInt();
        }
    }

    private Http officer(Case dossier) {
        return officers.get(dossier.step);
    }
}
