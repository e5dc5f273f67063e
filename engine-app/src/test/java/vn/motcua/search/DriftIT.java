package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents changed in Elasticsearch behind the product's back are found, mended one by one, and reported. */
@FaultTest
class DriftIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    @LocalServerPort
    private int port;

    @Autowired
    private FaultOffice place;

    @Autowired
    private OwnNode node;

    @Autowired
    private SearchIndex index;

    @Autowired
    private IndexLag lag;

    @Autowired
    private JdbcClient sql;

    private Office counter;
    private Office admin;
    private List<String> codes;

    @BeforeEach
    void receiveDossiers() {
        place.enter();
        counter = Office.of(port, "f.counter");
        admin = Office.of(port, "f.admin");
        codes = place.receive(counter, 4);
        await().atMost(LIMIT).until(() -> found().containsAll(codes) && lag.millis() == 0);
    }

    @Test
    void aRemovedDocumentIsWrittenAgainAndNoOtherIs() {
        long untouched = writes(codes.get(1));
        JsonNode before = drift();

        node.send("DELETE", document(codes.get(0)) + "?refresh=true", null);

        await().atMost(LIMIT).until(() -> found().contains(codes.get(0)));
        awaitReported(before, "repaired", 1);
        awaitReported(before, "missing", 1);
        assertThat(writes(codes.get(1))).isEqualTo(untouched);
    }

    @Test
    void aFalsifiedDocumentIsMadeTrueAndFollowsItsDossierAgain() {
        JsonNode before = drift();
        JsonNode truth = source(codes.get(2));

        // with a version far above the dossier's, in one write: the monitor may look between two
        ObjectNode falsified =
                ((ObjectNode) truth.deepCopy()).put("owner", "Kẻ Gian").put("status", 10);
        node.send("PUT", document(codes.get(2)) + "?version=1000&version_type=external&refresh=true", falsified);

        awaitRepair().untilAsserted(() -> assertThat(source(codes.get(2))).isEqualTo(truth));
        awaitReported(before, "repaired", 1);
        counter.done("/api/dossiers/" + codes.get(2) + "/withdraw", Map.of("reasonCode", "WRONG_CONTENT"));
        await().atMost(LIMIT).until(() -> source(codes.get(2)).get("status").asInt() == 7 && lag.millis() == 0);
    }

    /** Elasticsearch knows no year of five figures. */
    @Test
    void aDossierThatCannotBeIndexedKeepsNoOtherFromBeingMended() {
        sql.sql("update motcua.dossier set received_at = received_at + interval '9000 years' where code = ?")
                .param(codes.get(0))
                .update();
        try {
            node.send("DELETE", document(codes.get(1)) + "?refresh=true", null);

            await().atMost(LIMIT).until(() -> found().contains(codes.get(1)));
        } finally {
            sql.sql("update motcua.dossier set received_at = received_at - interval '9000 years' where code = ?")
                    .param(codes.get(0))
                    .update();
        }
    }

    @Test
    void aFalsifiedScopeOpensNothing() {
        Office stranger = Office.of(port, "f.stranger");
        node.send(
                "POST",
                document(codes.get(3), "_update") + "?refresh=true",
                Map.of("doc", Map.of("scope", List.of("G82.2"))));

        assertThat(Office.codes(stranger.found(FaultOffice.WORDS))).isEmpty();
        awaitRepair()
                .until(() -> source(codes.get(3)).get("scope").get(0).asString().equals("G82.1"));
    }

    @Test
    void documentsOfNoDossierAreRemoved() {
        JsonNode before = drift();
        long documents = count();
        Map<String, Object> invented =
                Map.of("id", 987_654_321L, "owner", FaultOffice.NAME, "scope", List.of("G82.1"), "competentUnit", "X1");
        node.send("PUT", "/" + index.alias() + "/_doc/987654321?refresh=true", invented);
        node.send("PUT", "/" + index.alias() + "/_doc/no%20number?refresh=true", Map.of("owner", FaultOffice.NAME));

        // meanwhile the product still answers
        assertThat(found()).containsAll(codes);
        await().atMost(LIMIT).until(() -> count() == documents);
        awaitReported(before, "removed", 2);
        assertThat(found()).containsAll(codes);
    }

    /** Between the removal of a false document and the writing of the true one there is none. */
    private static ConditionFactory awaitRepair() {
        return await().atMost(LIMIT).ignoreExceptionsInstanceOf(IllegalStateException.class);
    }

    private Set<String> found() {
        return new HashSet<>(Office.codes(counter.found(FaultOffice.WORDS + "&size=100")));
    }

    private long count() {
        node.send("POST", "/" + index.alias() + "/_refresh", null);
        return node.send("GET", "/" + index.alias() + "/_count", null)
                .get("count")
                .asLong();
    }

    private JsonNode drift() {
        await().atMost(LIMIT)
                .until(() ->
                        !admin.get("/api/operations").get("index").get("drift").isNull());
        return admin.get("/api/operations").get("index").get("drift");
    }

    private void awaitReported(JsonNode before, String what, int more) {
        await().atMost(LIMIT).untilAsserted(() -> assertThat(drift().get(what).asInt())
                .as(what)
                .isEqualTo(before.get(what).asInt() + more));
    }

    private JsonNode source(String code) {
        return node.send("GET", document(code), null).get("_source");
    }

    /** Grows with each write of the document. */
    private long writes(String code) {
        return node.send("GET", document(code), null).get("_seq_no").asLong();
    }

    private String document(String code) {
        return document(code, "_doc");
    }

    private String document(String code, String endpoint) {
        long id = sql.sql("select id from motcua.dossier where code = :code")
                .param("code", code)
                .query(Long.class)
                .single();
        return "/" + index.alias() + "/" + endpoint + "/" + id;
    }
}
