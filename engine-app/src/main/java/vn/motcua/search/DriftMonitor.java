package vn.motcua.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.search.DossierDocuments.Versioned;

/**
 * Compares the index with the database all the time: walks the dossiers in slices, looks each up in the index, and
 * writes those that are missing or old once more. Dossiers that the consumer still has before it are left to it.
 */
@Component
class DriftMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(DriftMonitor.class);
    private static final int SLICE = 200;

    private final JdbcClient jdbc;
    private final SearchServer server;
    private final SearchIndex index;
    private final DossierDocuments documents;
    private final IndexLag lag;
    private final Counter repaired;
    private final Clock clock;
    private final AtomicLong after = new AtomicLong();

    DriftMonitor(
            JdbcClient jdbc,
            SearchServer server,
            SearchIndex index,
            DossierDocuments documents,
            IndexLag lag,
            MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.server = server;
        this.index = index;
        this.documents = documents;
        this.lag = lag;
        this.repaired = meters.counter("motcua.search.drift.repaired");
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${motcua.search.drift:PT10S}", initialDelayString = "${motcua.search.drift:PT10S}")
    void run() {
        try {
            if (lag.millis() == 0 && index.exists()) {
                check(SLICE);
            }
        } catch (IOException e) {
            LOG.debug("No comparison while Elasticsearch is away: {}", e.getMessage());
        }
    }

    /** Compares the next dossiers; answers how many had to be written again. */
    int check(int most) throws IOException {
        Map<Long, Integer> truth = slice(most);
        after.set(
                truth.size() < most
                        ? 0
                        : truth.keySet().stream().max(Long::compare).orElse(0L));
        if (truth.isEmpty()) {
            return 0;
        }
        Map<Long, Integer> seen = indexed(truth);
        List<Long> old = new ArrayList<>();
        int missing = 0;
        for (Map.Entry<Long, Integer> dossier : truth.entrySet()) {
            Integer version = seen.get(dossier.getKey());
            missing += version == null ? 1 : 0;
            if (version == null || version < dossier.getValue()) {
                old.add(dossier.getKey());
            }
        }
        List<Versioned> again = documents.of(old);
        index.write(index.alias(), again);
        repaired.increment(again.size());
        note(truth.size(), again.size(), missing);
        return again.size();
    }

    /** The last finding, if there was one. */
    Optional<Drift> last() {
        return jdbc.sql(
                        "select checked_at, sampled, repaired, missing from motcua.search_drift order by checked_at desc limit 1")
                .query((row, n) -> new Drift(
                        row.getTimestamp("checked_at").toInstant(),
                        row.getInt("sampled"),
                        row.getInt("repaired"),
                        row.getInt("missing")))
                .optional();
    }

    private Map<Long, Integer> slice(int most) {
        Map<Long, Integer> truth = new HashMap<>();
        jdbc.sql("select id, seq from motcua.dossier where id > :after and code is not null order by id limit :most")
                .param("after", after.get())
                .param("most", most)
                .query(row -> {
                    truth.put(row.getLong("id"), row.getInt("seq"));
                });
        return truth;
    }

    private Map<Long, Integer> indexed(Map<Long, Integer> truth) throws IOException {
        List<String> ids = truth.keySet().stream().map(id -> Long.toString(id)).toList();
        JsonNode answer = server.send("POST", "/" + index.alias() + "/_mget?_source_includes=seq", Map.of("ids", ids));
        Map<Long, Integer> seen = new HashMap<>();
        answer.get("docs").forEach(doc -> {
            if (doc.path("found").asBoolean()) {
                seen.put(
                        Long.parseLong(doc.get("_id").asString()),
                        doc.get("_source").get("seq").asInt());
            }
        });
        return seen;
    }

    private void note(int sampled, int written, int missing) {
        jdbc.sql("""
                        with old as (delete from motcua.search_drift where checked_at < :now - interval '7 days')
                        insert into motcua.search_drift values (:now, :sampled, :repaired, :missing)
                        on conflict do nothing""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sampled", sampled)
                .param("repaired", written)
                .param("missing", missing)
                .update();
    }
}
