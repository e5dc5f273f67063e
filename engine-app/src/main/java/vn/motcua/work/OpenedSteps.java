package vn.motcua.work;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Notes that somebody else than its sender has looked at a step, which ends the sender's right to take it back. The
 * looks of a second are written together, outside the dossiers' chains on purpose: a look costs no transaction of its
 * own. Whoever takes a step back asks here as well; a look on another node counts a second later.
 */
@Component
class OpenedSteps {

    private record Look(String taskId, Instant at) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Look> waiting = new ConcurrentHashMap<>();

    OpenedSteps(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void opened(String taskId) {
        waiting.putIfAbsent(taskId, new Look(taskId, clock.instant()));
    }

    /** Steps whose looks are not written yet; to be asked for before their rows are read. */
    Set<String> waiting() {
        return Set.copyOf(waiting.keySet());
    }

    /** Writes what has come; what fails comes again at the next turn, and so does a step that a command holds. */
    @Scheduled(fixedDelayString = "${motcua.work.opened:PT1S}")
    void write() {
        List<Look> looks = new ArrayList<>(waiting.values());
        if (looks.isEmpty()) {
            return;
        }
        List<String> held = jdbc.sql("""
                        with free as (select task_id from motcua.work_item
                                where task_id = any(:tasks) and opened_at is null for update skip locked),
                            written as (update motcua.work_item w set opened_at = cast(look.at as timestamptz)
                                from free join unnest(:tasks, :times) as look (task_id, at) using (task_id)
                                where w.task_id = free.task_id)
                        select task_id from motcua.work_item
                        where task_id = any(:tasks) and opened_at is null and task_id not in (select task_id from free)""")
                .param("tasks", texts(looks, Look::taskId))
                .param("times", texts(looks, look -> look.at().toString()))
                .query(String.class)
                .list();
        looks.stream()
                .filter(look -> !held.contains(look.taskId()))
                .forEach(look -> waiting.remove(look.taskId(), look));
    }

    @PreDestroy
    void end() {
        write();
    }

    private static String[] texts(List<Look> looks, Function<Look, String> text) {
        return looks.stream().map(text).toArray(String[]::new);
    }
}
