package vn.motcua.size;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.journal.JournalVerifier;
import vn.motcua.journal.Verification;
import vn.motcua.size.Tables.Read;

/** Reads everything about some dossiers, their documents in the index included, in a form that compares. */
final class Dump {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Run run;
    private final JournalVerifier verifier;
    private final SearchAccess search;
    private final HttpClient http = HttpClient.newHttpClient();

    /** The address of the search node and the header that opens it. */
    record SearchAccess(String url, String authorization) {}

    Dump(Run run, JournalVerifier verifier, SearchAccess search) {
        this.run = run;
        this.verifier = verifier;
        this.search = search;
    }

    /**
     * Lines by the number of the dossier in the sample.
     *
     * @param ids of the sample's dossiers in this database, in the order of the sample
     */
    Map<Integer, List<String>> of(List<Long> ids) throws Exception {
        Verification verification = verifier.verify();
        if (!verification.sound()) {
            throw new IllegalStateException("The journal is not sound: " + verification.findings());
        }
        Run.say("%d chains with %d events are sound".formatted(verification.dossiers(), verification.rows()));
        Map<Long, JsonNode> documents = documents(ids);
        Map<Integer, List<String>> lines = new LinkedHashMap<>();
        try (Connection admin = run.admin()) {
            Map<String, List<String>> columns = Tables.columns(admin);
            String definition = Generation.single(
                    admin, "select string_agg(process_definition_id, ',') from motcua.procedure_version");
            Map<Long, List<Read>> rows = Tables.read(
                    admin, columns, ids.stream().mapToLong(Long::longValue).toArray());
            for (int i = 0; i < ids.size(); i++) {
                long id = ids.get(i);
                Canonical canonical = new Canonical(rows.get(id), columns);
                Templates templates = Templates.withMoments();
                canonical.name(templates, id, null);
                for (String each : definition.split(",", -1)) {
                    templates.know(each, "definition");
                }
                List<String> all = canonical.lines(templates);
                all.add("document " + templates.of(String.valueOf(documents.get(id)), "document"));
                lines.put(i, all);
            }
        }
        return lines;
    }

    private Map<Long, JsonNode> documents(List<Long> ids) throws Exception {
        ask("_refresh", "");
        String body = JSON.writeValueAsString(Map.of(
                "size",
                ids.size(),
                "version",
                true,
                "query",
                Map.of("ids", Map.of("values", ids.stream().map(String::valueOf).toList()))));
        Map<Long, JsonNode> documents = new HashMap<>();
        for (JsonNode hit : ask("_search", body).get("hits").get("hits")) {
            documents.put(Long.parseLong(hit.get("_id").asString()), hit.get("_source"));
        }
        return documents;
    }

    private JsonNode ask(String what, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(search.url() + "/motcua-dossiers-*/" + what))
                        .header("Authorization", search.authorization())
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(what + " was answered with " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
