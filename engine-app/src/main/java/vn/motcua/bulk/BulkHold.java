package vn.motcua.bulk;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.journal.OutgoingHold;
import vn.motcua.shared.DossierId;

/** What was done in bulk within the last minute may still be recalled, and what waits for its recall will be. */
@Component
class BulkHold implements OutgoingHold {

    private final JdbcClient sql;
    private final Clock clock;

    BulkHold(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<DossierId, Instant> heldUntil(Collection<DossierId> dossiers) {
        Map<DossierId, Instant> until = new HashMap<>();
        sql.sql("""
                        select dossier_id, max(case when state = 'RECALL' then ? else done_at end) last
                        from motcua.bulk_item
                        where dossier_id = any(?) and (done_at > ? or (state = 'RECALL' and done_at is not null))
                        group by dossier_id""")
                .params(
                        BulkStore.utc(clock.instant()),
                        dossiers.stream().map(DossierId::value).toArray(Long[]::new),
                        BulkStore.utc(clock.instant().minus(BulkActions.RECALL)))
                .query(row -> {
                    until.put(
                            new DossierId(row.getLong("dossier_id")),
                            row.getObject("last", OffsetDateTime.class)
                                    .toInstant()
                                    .plus(BulkActions.RECALL));
                });
        return until;
    }
}
