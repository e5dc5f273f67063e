package vn.motcua.work;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.shared.OfficerId;

/**
 * Which steps an officer has opened, and how far their dossiers had come then. As with {@link OpenedSteps} the looks of
 * a second are written together; until then this node knows them itself, another node a second later.
 */
@Component
class TaskLooks {

    /** A look outlives its step by this: whoever opens a step while it ends writes the look only afterwards. */
    private static final Duration KEPT = Duration.ofHours(1);

    private record Key(OfficerId officer, String taskId) {}

    private record Look(Key key, int seq, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Key, Look> waiting = new ConcurrentHashMap<>();

    TaskLooks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The officer has been shown the step.
     *
     * @param seq number of the dossier's events on the page
     */
    void opened(OfficerId officer, String taskId, int seq) {
        Key key = new Key(officer, taskId);
        waiting.merge(key, new Look(key, seq, clock.instant()), (a, b) -> a.seq() > b.seq() ? a : b);
    }

    /** Looks of the officer that are not written yet: number of events by step; to be asked before rows are read. */
    Map<String, Integer> waiting(OfficerId officer) {
        Map<String, Integer> own = new HashMap<>();
        waiting.forEach((key, look) -> {
            if (key.officer().equals(officer)) {
                own.put(key.taskId(), look.seq());
            }
        });
        return own;
    }

    /** Writes what has come; what fails comes again at the next turn. */
    @Scheduled(fixedDelayString = "${motcua.work.opened:PT1S}")
    void write() {
        List<Look> looks = new ArrayList<>(waiting.values());
        if (looks.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into motcua.task_look as seen (officer, task_id, seq, at)
                        select officer, task_id, cast(seq as int), cast(at as timestamptz)
                        from unnest(:officers, :tasks, :seqs, :times) as look (officer, task_id, seq, at)
                        order by officer, task_id
                        on conflict (officer, task_id) do update set seq = excluded.seq, at = excluded.at
                        where seen.seq < excluded.seq""")
                .param("officers", texts(looks, look -> look.key().officer().value()))
                .param("tasks", texts(looks, look -> look.key().taskId()))
                .param("seqs", texts(looks, look -> Integer.toString(look.seq())))
                .param("times", texts(looks, look -> look.at().toString()))
                .update();
        looks.forEach(look -> waiting.remove(look.key(), look));
    }

    /** Forgets looks at steps that have ended. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    void sweep() {
        jdbc.sql("""
                        delete from motcua.task_look k where k.at < :before
                            and not exists (select 1 from motcua.work_item w where w.task_id = k.task_id)""")
                .param("before", OffsetDateTime.ofInstant(clock.instant().minus(KEPT), ZoneOffset.UTC))
                .update();
    }

    @PreDestroy
    void end() {
        write();
    }

    private static String[] texts(List<Look> looks, Function<Look, String> text) {
        return looks.stream().map(text).toArray(String[]::new);
    }
}
