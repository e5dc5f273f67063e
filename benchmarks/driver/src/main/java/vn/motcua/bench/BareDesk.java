package vn.motcua.bench;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A client of the job without an engine: what the requests themselves cost. */
final class BareDesk implements Desk {

    private final Http http;
    private final int client;

    BareDesk(Http http, int client) {
        this.http = http;
        this.client = client;
    }

    @Override
    public int steps() {
        return PeerModel.GROUPS.size();
    }

    @Override
    public void submit(Case dossier) throws IOException {
        JsonNode made = http.post("/dossiers", Fields.declaration(dossier.number));
        dossier.id = made.get("dossier").asString();
        dossier.task = made.get("task").asString();
    }

    @Override
    public void list(Case dossier) throws IOException {
        http.get("/tasks?step=" + dossier.step);
    }

    @Override
    public void open(Case dossier) throws IOException {
        PeerModel.requireFields(http.get("/tasks/" + dossier.task).get("data"));
    }

    @Override
    public void claim(Case dossier) throws IOException {
        http.post("/tasks/" + dossier.task + "/claim", Map.of("assignee", PeerModel.officer(dossier, client)));
    }

    @Override
    public void complete(Case dossier) throws IOException {
        JsonNode made = http.post("/tasks/" + dossier.task + "/complete", Fields.step(dossier.step, dossier.number));
        dossier.task = made.get("task").asString();
    }

    /** No peer, for it can do nothing but this job. */
    static PeerEngine engine(Options options) {
        return system(options, "no engine", "bare");
    }

    /** The same with the steps in an engine. */
    static PeerEngine engineAlone(Options options) {
        return system(options, "engine alone", "bare-engine");
    }

    private static PeerEngine system(Options options, String name, String jar) {
        return new PeerEngine(
                name,
                false,
                options.peer(jar),
                options.jvm(),
                "/tasks?step=0",
                (base, client) -> new BareDesk(new Http(base), client));
    }
}
