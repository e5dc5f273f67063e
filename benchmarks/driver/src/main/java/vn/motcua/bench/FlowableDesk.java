package vn.motcua.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A client of Flowable's REST interface. */
final class FlowableDesk implements Desk {

    private static final String REST = "/process-api";

    private final Http http;
    private final int client;

    FlowableDesk(Http http, int client) {
        this.http = http;
        this.client = client;
    }

    @Override
    public int steps() {
        return PeerModel.GROUPS.size();
    }

    @Override
    public void submit(Case dossier) throws IOException {
        dossier.id = http.post(
                        REST + "/runtime/process-instances",
                        Map.of(
                                "processDefinitionKey",
                                PeerModel.PROCESS,
                                "businessKey",
                                PeerModel.businessKey(dossier),
                                "variables",
                                typed(Fields.declaration(dossier.number))))
                .get("id")
                .asString();
    }

    /** Newest first, so that the client finds its own dossier on the page and needs no further question. */
    @Override
    public void list(Case dossier) throws IOException {
        String group = PeerModel.GROUPS.get(dossier.step);
        String tasks = REST + "/runtime/tasks";
        dossier.task = PeerModel.own(
                http.get(tasks + "?candidateGroup=" + group + "&sort=createTime&order=desc&start=0&size=20")
                        .get("data"),
                "processInstanceId",
                dossier);
        if (dossier.task == null) {
            dossier.task = PeerModel.own(
                    http.get(tasks + "?processInstanceId=" + dossier.id).get("data"), "processInstanceId", dossier);
        }
    }

    @Override
    public void open(Case dossier) throws IOException {
        String task = REST + "/runtime/tasks/" + dossier.task;
        http.get(task).get("formKey").asString();
        PeerModel.requireFields(http.get(task + "/variables"));
    }

    @Override
    public void claim(Case dossier) throws IOException {
        http.post(
                REST + "/runtime/tasks/" + dossier.task,
                Map.of("action", "claim", "assignee", PeerModel.officer(dossier, client)));
    }

    @Override
    public void complete(Case dossier) throws IOException {
        http.post(
                REST + "/runtime/tasks/" + dossier.task,
                Map.of("action", "complete", "variables", typed(Fields.step(dossier.step, dossier.number))));
    }

    private static List<Map<String, Object>> typed(Map<String, Object> values) {
        return values.entrySet().stream()
                .map(field -> Map.of(
                        "name",
                        field.getKey(),
                        "type",
                        field.getValue().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                        "value",
                        field.getValue()))
                .toList();
    }

    /** Starts the application and says where it is. */
    static PeerEngine engine(Options options) {
        return new PeerEngine(
                "Flowable 7.2.0",
                true,
                options.peer("peer-flowable"),
                options.jvm(),
                REST + "/repository/process-definitions",
                (base, client) -> new FlowableDesk(new Http(base), client));
    }
}
