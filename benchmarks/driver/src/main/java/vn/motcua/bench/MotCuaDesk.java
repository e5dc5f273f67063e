package vn.motcua.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client of the product: the four officers whose turn comes one after the other, as their pages ask. */
final class MotCuaDesk implements Desk {

    private static final List<String> ROLES =
            List.of("RECEPTION_OFFICER", "CASE_OFFICER", "APPROVER", "RESULT_OFFICER");
    private static final int RETURNED = 10;

    private final List<Http> officers;

    MotCuaDesk(Office office, int client) {
        this.officers = ROLES.stream().map(role -> office.officer(role, client)).toList();
    }

    @Override
    public int steps() {
        return ROLES.size();
    }

    @Override
    public void submit(Case dossier) throws IOException {
        JsonNode answer = officers.get(0)
                .post(
                        "/api/dossiers",
                        Map.of(
                                "procedureCode",
                                "BEN-FOUR",
                                "unitCode",
                                Office.COMMUNE,
                                "channel",
                                "COUNTER",
                                "submitter",
                                Map.of(
                                        "name", Fields.name(dossier.number),
                                        "idNumber", Fields.idNumber(dossier.number)),
                                "data",
                                Fields.declaration(dossier.number),
                                "components",
                                List.of(Map.of("code", "declaration", "original", 1, "certified", 0, "photocopy", 0)),
                                "accept",
                                false));
        dossier.id = answer.get("code").asString();
        dossier.task = answer.get("taskIds").get(0).asString();
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
                        Map.of("version", dossier.version, "data", Fields.step(dossier.step, dossier.number)));
        JsonNode next = answer.get("nextTasks");
        if (dossier.step < steps() - 1) {
            dossier.task = next.get(0).get("taskId").asString();
        } else if (!next.isEmpty() || answer.get("status").asInt() != RETURNED) {
            throw new IOException("The dossier " + dossier.id + " is not returned after its last step");
        }
    }

    private Http officer(Case dossier) {
        return officers.get(dossier.step);
    }
}
