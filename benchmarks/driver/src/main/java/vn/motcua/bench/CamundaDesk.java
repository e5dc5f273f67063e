package vn.motcua.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client of Camunda's REST interface. */
final class CamundaDesk implements Desk {

    private static final String REST = "/engine-rest";

    private final Http http;
    private final int client;

    CamundaDesk(Http http, int client) {
        this.http = http;
        this.client = client;
    }

    @Override
    public int steps() {
        return PeerModel.GROUPS.size();
    }

    @Override
    public void submit(Case dossier) throws IOException {
        JsonNode started = http.post(
                REST + "/process-definition/key/" + PeerModel.PROCESS + "/start",
                Map.of(
                        "businessKey",
                        PeerModel.businessKey(dossier),
                        "variables",
                        typed(Fields.declaration(dossier.number))));
        dossier.id = started.get("id").asString();
    }

    /** Newest first, so that the client finds its own dossier on the page and needs no further question. */
    @Override
    public void list(Case dossier) throws IOException {
        String group = PeerModel.GROUPS.get(dossier.step);
        JsonNode page = http.get(
                REST + "/task?candidateGroup=" + group + "&sortBy=created&sortOrder=desc&firstResult=0&maxResults=20");
        dossier.task = PeerModel.own(page, "processInstanceId", dossier);
        if (dossier.task == null) {
            dossier.task = PeerModel.own(
                    http.get(REST + "/task?processInstanceId=" + dossier.id), "processInstanceId", dossier);
        }
    }

    @Override
    public void open(Case dossier) throws IOException {
        http.get(REST + "/task/" + dossier.task).get("formKey").asString();
        PeerModel.requireFields(http.get(REST + "/task/" + dossier.task + "/form-variables"));
    }

    @Override
    public void claim(Case dossier) throws IOException {
        http.post(REST + "/task/" + dossier.task + "/claim", Map.of("userId", PeerModel.officer(dossier, client)));
    }

    @Override
    public void complete(Case dossier) throws IOException {
        http.post(
                REST + "/task/" + dossier.task + "/complete",
                Map.of("variables", typed(Fields.step(dossier.step, dossier.number))));
    }

    private static Map<String, Object> typed(Map<String, Object> values) {
        Map<String, Object> typed = new LinkedHashMap<>();
        values.forEach((name, value) ->
                typed.put(name, Map.of("value", value, "type", value.getClass().getSimpleName())));
        return typed;
    }

    /** Starts the application and says where it is. */
    static PeerEngine engine(Options options) {
        return new PeerEngine(
                "Camunda 7.24.0",
                true,
                options.peer("peer-camunda"),
                options.jvm(),
                REST + "/engine",
                (base, client) -> new CamundaDesk(new Http(base), client));
    }
}
