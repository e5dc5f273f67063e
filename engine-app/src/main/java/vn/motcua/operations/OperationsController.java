package vn.motcua.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.engine.IncidentInfo;
import vn.motcua.engine.Incidents;
import vn.motcua.journal.ConsumerStatus;
import vn.motcua.journal.Consumers;
import vn.motcua.journal.JournalOverview;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.search.IndexStatus;
import vn.motcua.shared.Text;
import vn.motcua.shared.web.Endpoint;

/** What operators watch; no personal data. */
@RestController
@Tag(name = "Operations")
@RequestMapping("/api/operations")
class OperationsController {

    /** Everything at a glance. */
    record Overview(
            IndexStatus.View index, List<ConsumerStatus> consumers, List<Incident> incidents, JournalState journal) {}

    /** Something that hinders a flow, with the dossier's public code. */
    record Incident(
            String id, String dossierCode, String node, Text sentence, Text next, Instant at, int retriesLeft) {}

    /** The journal's last signed digest and its months. */
    record JournalState(@Nullable Instant lastDigest, List<String> partitions) {}

    private final IndexStatus index;
    private final Consumers consumers;
    private final Incidents incidents;
    private final JournalOverview journal;
    private final Access access;
    private final JdbcClient jdbc;

    OperationsController(
            IndexStatus index,
            Consumers consumers,
            Incidents incidents,
            JournalOverview journal,
            Access access,
            JdbcClient jdbc) {
        this.index = index;
        this.consumers = consumers;
        this.incidents = incidents;
        this.journal = journal;
        this.access = access;
        this.jdbc = jdbc;
    }

    @GetMapping
    @Endpoint(id = "operations", summary = "Index, consumers, incidents and journal at a glance")
    Overview overview() {
        access.require(Operation.OPERATE_SYSTEM);
        return new Overview(
                index.view(),
                consumers.status(),
                incidents(),
                new JournalState(journal.lastDigest().orElse(null), journal.partitions()));
    }

    @PostMapping("/reindex")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Endpoint(
            id = "reindex",
            summary = "Builds the search index anew beside the one in use",
            withoutKey = "One that runs goes on; nothing is built twice")
    void reindex() {
        access.require(Operation.OPERATE_SYSTEM);
        index.rebuild();
    }

    private List<Incident> incidents() {
        List<IncidentInfo> open = incidents.open();
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("select id, code from motcua.dossier where id = any (:ids) and code is not null")
                .param(
                        "ids",
                        open.stream().map(info -> info.dossierId().value()).toArray(Long[]::new))
                .query(row -> {
                    codes.put(row.getLong("id"), row.getString("code"));
                });
        return open.stream()
                .map(info -> incident(
                        info,
                        codes.getOrDefault(
                                info.dossierId().value(), info.dossierId().businessKey())))
                .toList();
    }

    private static Incident incident(IncidentInfo info, String code) {
        return new Incident(
                info.id(), code, info.nodeId(), info.sentence(), info.next(), info.at(), info.retriesLeft());
    }
}
