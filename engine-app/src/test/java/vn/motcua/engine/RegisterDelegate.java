package vn.motcua.engine;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.shared.Actor;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;

/** A delegate that writes into its transaction and fails when it is told to. */
final class RegisterDelegate implements FlowDelegate {

    private final JdbcClient sql;
    private final Map<DossierId, AtomicInteger> calls = new ConcurrentHashMap<>();
    private final Set<Actor> actors = ConcurrentHashMap.newKeySet();
    private volatile RuntimeException failure;
    private final AtomicInteger failures = new AtomicInteger();

    RegisterDelegate(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "testRegisterDelegate";
    }

    @Override
    public void execute(DossierId dossier, Map<String, Object> facts, FactWriter out) {
        calls.computeIfAbsent(dossier, ignored -> new AtomicInteger()).incrementAndGet();
        actors.add(CurrentActor.get());
        sql.sql("insert into motcua.delegate_trace (dossier) values (?)")
                .param(dossier.value())
                .update();
        if (failure != null && failures.getAndDecrement() > 0) {
            throw failure;
        }
        out.set("requested", facts.get("channel"));
        out.set("requestedOn", LocalDate.of(2026, 11, 23));
    }

    /** From now on every call fails with this; null: none. */
    void failWith(RuntimeException exception) {
        failTimes(Integer.MAX_VALUE, exception);
    }

    void failTimes(int times, RuntimeException exception) {
        failures.set(times);
        failure = exception;
    }

    int calls(DossierId dossier) {
        return calls.get(dossier).get();
    }

    Set<Actor> actors() {
        return actors;
    }
}
