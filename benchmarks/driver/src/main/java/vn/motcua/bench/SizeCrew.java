package vn.motcua.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The officers at work while times are taken, and what each of them has seen in their lists. */
final class SizeCrew {

    private static final JsonMapper JSON = new JsonMapper();

    /** A task in a list. */
    record Task(String id, int version, String step, String procedure, boolean claimable) {}

    /** One officer with a browser. */
    static final class Member {
        final Http http;
        final String role;
        final String unit;
        private final Deque<Task> tasks = new ArrayDeque<>();
        private final List<String> dossiers = new ArrayList<>();

        Member(Http http, String role, String unit) {
            this.http = http;
            this.role = role;
            this.unit = unit;
        }

        synchronized void saw(JsonNode list, boolean free) {
            if (free) {
                tasks.clear();
            }
            for (JsonNode row : list.get("items")) {
                dossiers.add(row.get("dossierCode").asString());
                if (free && row.get("claimable").asBoolean()) {
                    tasks.add(new Task(
                            row.get("taskId").asString(),
                            row.get("version").asInt(),
                            row.get("step").asString(),
                            row.get("procedureCode").asString(),
                            true));
                }
            }
            while (dossiers.size() > 200) {
                dossiers.remove(0);
            }
        }

        /** A task that waits for somebody of this role; null when none was seen. */
        synchronized Task task(boolean take) {
            return take ? tasks.poll() : tasks.peek();
        }

        /** A dossier from the lists; null when there was none. */
        synchronized String dossier() {
            return dossiers.isEmpty()
                    ? null
                    : dossiers.get(ThreadLocalRandom.current().nextInt(dossiers.size()));
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final Http supervisor;

    /** Signs everybody in. */
    SizeCrew(String base, Path folder) throws IOException {
        JsonNode crew = JSON.readTree(folder.resolve("crew.json").toFile());
        for (JsonNode member : crew.get("officers")) {
            members.add(new Member(
                    signedIn(base, member.get("username").asString()),
                    member.get("role").asString(),
                    member.get("unit").asString()));
        }
        supervisor = signedIn(base, crew.get("supervisor").asString());
    }

    List<Member> members() {
        return members;
    }

    /** Who may look into every dossier of the installation. */
    Http supervisor() {
        return supervisor;
    }

    static Http signedIn(String base, String username) throws IOException {
        Http http = new Http(base);
        http.get("/api/session");
        http.post("/api/session", Map.of("username", username, "password", SizeProduct.PASSWORD));
        if (http.get("/api/session").get("officer").isNull()) {
            throw new IOException("Nobody is signed in as " + username);
        }
        return http;
    }
}
