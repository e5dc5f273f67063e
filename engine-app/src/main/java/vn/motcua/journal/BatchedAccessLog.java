package vn.motcua.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/** Collects looks and writes them each second in one statement; when the database is away long, looks are refused. */
@Component
class BatchedAccessLog implements AccessLog, Chore {

    private static final int KEPT = 50_000;
    private static final int BATCH = 1_000;

    private record Look(Instant at, Actor actor, long dossier, String what) {}

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final BlockingQueue<Look> waiting = new ArrayBlockingQueue<>(KEPT);
    private List<Look> writing = List.of();

    BatchedAccessLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void viewed(DossierId dossier, String what) {
        Look look = new Look(clock.instant(), CurrentActor.get(), dossier.value(), what);
        if (!waiting.offer(look)) {
            throw new IllegalStateException("The access log cannot be written: nothing may be seen unrecorded");
        }
    }

    /** Writes what has come; what fails is kept and written with the next. */
    synchronized void write() {
        while (!writing.isEmpty() || !waiting.isEmpty()) {
            if (writing.isEmpty()) {
                writing = new ArrayList<>();
                waiting.drainTo(writing, BATCH);
            }
            jdbc.batchUpdate(
                    """
                    insert into motcua.access_log (at, actor, on_behalf_of, dossier_id, what, node)
                    values (?, ?, ?, ?, ?, ?)""",
                    writing.stream()
                            .map(look -> new Object[] {
                                look.at().atOffset(ZoneOffset.UTC),
                                look.actor().id(),
                                look.actor().onBehalfOf(),
                                look.dossier(),
                                look.what(),
                                Node.NAME
                            })
                            .toList());
            writing = List.of();
        }
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void turn() {
        write();
    }

    @Override
    public void end() {
        write();
    }
}
