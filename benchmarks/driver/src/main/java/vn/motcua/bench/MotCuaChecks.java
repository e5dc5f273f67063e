package vn.motcua.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the product promises besides speed, looked at after each load. */
final class MotCuaChecks {

    private static final Duration SEARCHABLE_WITHIN = Duration.ofSeconds(2);
    private static final int PAGE = 5000;

    private final Office office;
    private final Postgres postgres;
    private final Http search;

    MotCuaChecks(Office office, Postgres postgres, SearchNode search) {
        this.office = office;
        this.postgres = postgres;
        this.search = new Http(search.url());
    }

    /** Waits until there is an index to write to. */
    void awaitIndex() throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            if (overview().get("index").get("available").asBoolean()) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IOException("The product has made no index");
    }

    /** Index first, for it has two seconds only; then tasks and chains. */
    String all(long endedAt) throws IOException, InterruptedException, SQLException {
        long millis = indexEqualsDatabase(endedAt);
        workItemsAreEngineTasks();
        JsonNode journal = office.administrator().post("/api/operations/journal/verify", Map.of());
        require(journal.get("sound").asBoolean(), "The journal is not sound: " + journal);
        JsonNode now = overview();
        for (JsonNode consumer : now.get("consumers")) {
            require(consumer.get("parked").asInt() == 0, "A consumer has parked events: " + consumer);
        }
        JsonNode drift = now.get("index").get("drift");
        require(
                drift.isNull()
                        || drift.get("repaired").asInt() + drift.get("removed").asInt() == 0,
                "The drift monitor had to mend the index: " + drift);
        return "%d chains with %d events sound; the index equalled the database %d ms after the load"
                .formatted(journal.get("dossiers").asLong(), journal.get("rows").asLong(), millis);
    }

    /** Every dossier can be searched in its last version. Milliseconds from the end of the load until it was so. */
    private long indexEqualsDatabase(long endedAt) throws IOException, SQLException, InterruptedException {
        Map<String, Integer> database = versions();
        Map<String, Integer> index = indexed();
        while (!index.equals(database)) {
            require(
                    System.nanoTime() - endedAt < SEARCHABLE_WITHIN.toNanos(),
                    "The index differs from the database two seconds after the load: " + difference(database, index));
            Thread.sleep(50);
            index = indexed();
        }
        return (System.nanoTime() - endedAt) / 1_000_000;
    }

    private Map<String, Integer> versions() throws SQLException {
        Map<String, Integer> versions = new TreeMap<>();
        try (Connection connection = postgres.admin(Postgres.DATABASE);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("select id::text, seq from motcua.dossier")) {
            while (row.next()) {
                versions.put(row.getString(1), row.getInt(2));
            }
        }
        return versions;
    }

    /** Through a point in time, which sees what a search sees and nothing that is still to be refreshed. */
    private Map<String, Integer> indexed() throws IOException {
        Map<String, Integer> versions = new TreeMap<>();
        String point = search.post("/motcua-dossiers-*/_pit?keep_alive=1m", Map.of())
                .get("id")
                .asString();
        JsonNode after = null;
        do {
            Map<String, Object> body = new TreeMap<>(Map.of(
                    "pit",
                    Map.of("id", point),
                    "size",
                    PAGE,
                    "version",
                    true,
                    "_source",
                    false,
                    "track_total_hits",
                    false,
                    "sort",
                    List.of("_shard_doc")));
            if (after != null) {
                body.put("search_after", after);
            }
            JsonNode hits = search.post("/_search", body).get("hits").get("hits");
            for (JsonNode hit : hits) {
                versions.put(hit.get("_id").asString(), hit.get("_version").asInt());
            }
            after = hits.size() == PAGE ? hits.get(PAGE - 1).get("sort") : null;
        } while (after != null);
        return versions;
    }

    private static String difference(Map<String, Integer> database, Map<String, Integer> index) {
        long other = database.entrySet().stream()
                .filter(dossier -> !dossier.getValue().equals(index.get(dossier.getKey())))
                .count();
        return database.size() + " dossiers, " + index.size() + " documents, " + other
                + " missing or not the last version";
    }

    /** Each open step is a user task of the engine, and nothing else is; what it repeats of its dossier is true. */
    private void workItemsAreEngineTasks() throws SQLException {
        try (Connection connection = postgres.admin(Postgres.DATABASE);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("""
                        select count(*) filter (where t.id_ is null), count(*) filter (where w.task_id is null),
                            count(*) filter (where (w.procedure_code, w.version_id, w.dossier_due_at)
                                is distinct from (d.procedure_code, d.version_id, d.due_at))
                        from motcua.work_item w full join camunda.act_ru_task t on t.id_ = w.task_id
                            left join motcua.dossier d on d.id = w.dossier_id""")) {
            row.next();
            require(row.getInt(1) == 0 && row.getInt(2) == 0, "Work items and engine tasks differ");
            require(row.getInt(3) == 0, "Work items and their dossiers differ");
        }
    }

    private JsonNode overview() throws IOException {
        return office.administrator().get("/api/operations");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
