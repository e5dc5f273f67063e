package vn.motcua.operations;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.search.IndexStatus;
import vn.motcua.shared.DossierId;
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

    /** The journal's last signed digest and its partitions. */
    record JournalState(@Nullable Instant lastDigest, List<String> partitions) {}

    private final IndexStatus index;
    private final Consumers consumers;
    private final Incidents incidents;
    private final Access access;
    private final JdbcClient jdbc;

    OperationsController(IndexStatus index, Consumers consumers, Incidents incidents, Access access, JdbcClient jdbc) {
        this.index = index;
        this.consumers = consumers;
        this.incidents = incidents;
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
                incidents.open().stream().map(this::incident).toList(),
                new JournalState(lastDigest(), partitions()));
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

    private Incident incident(IncidentInfo info) {
        return new Incident(
                info.id(),
                code(info.dossierId()),
                info.nodeId(),
                info.sentence(),
                info.next(),
                info.at(),
                info.retriesLeft());
    }

    private String code(DossierId id) {
        return jdbc.sql("select code from motcua.dossier where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElse(id.businessKey());
    }

    private Instant lastDigest() {
        return jdbc.sql("select made_at from motcua.journal_digest order by number desc limit 1")
                .query((row, n) -> row.getTimestamp("made_at").toInstant())
                .optional()
                .orElse(null);
    }

    private List<String> partitions() {
        return jdbc.sql("select inhrelid::regclass::text from pg_inherits where inhparent = 'motcua.journal'::regclass"
                        + " order by 1")
                .query(String.class)
                .list();
    }
}
