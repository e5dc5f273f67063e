package vn.motcua.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Function;
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
    private boolean failed;

    BatchedAccessLog(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void viewed(DossierId dossier, String what) {
        Look look = new Look(Chain.cut(clock.instant()), CurrentActor.get(), dossier.value(), what);
        if (!waiting.offer(look)) {
            throw new IllegalStateException("The access log cannot be written: nothing may be seen unrecorded");
        }
    }

    /** Writes what has come; what fails is kept and written at the next turn. */
    synchronized void write() {
        while (!writing.isEmpty() || !waiting.isEmpty()) {
            if (writing.isEmpty()) {
                writing = new ArrayList<>();
                waiting.drainTo(writing, BATCH);
            }
            boolean again = failed;
            failed = true;
            if (!again || !written(writing.get(0))) {
                insert(writing);
            }
            failed = false;
            writing = List.of();
        }
    }

    /** All or none of them, in one statement. */
    private void insert(List<Look> looks) {
        jdbc.update(
                """
                insert into motcua.access_log (at, actor, on_behalf_of, dossier_id, what, node)
                select cast(at as timestamptz), actor, behalf, dossier, what, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[]) as look (at, actor, behalf, dossier, what)""",
                Node.NAME,
                texts(looks, look -> look.at().toString()),
                texts(looks, look -> look.actor().id()),
                texts(looks, look -> look.actor().onBehalfOf()),
                looks.stream().map(Look::dossier).toArray(Long[]::new),
                texts(looks, Look::what));
    }

    /** Whether the first of a batch is there, and with it all: the answer to its commit may have been lost. */
    private boolean written(Look look) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                """
                select exists (select from motcua.access_log
                    where dossier_id = ? and at = ? and actor = ? and what = ? and node = ?)""",
                Boolean.class,
                look.dossier(),
                look.at().atOffset(ZoneOffset.UTC),
                look.actor().id(),
                look.what(),
                Node.NAME));
    }

    private static String[] texts(List<Look> looks, Function<Look, String> text) {
        return looks.stream().map(text).toArray(String[]::new);
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
