package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.UnitCode;

/** Counts what the day brings to the counter, by the lists themselves: a number and its list never differ. */
@Component
class CounterDay {

    private final TaskLists lists;
    private final JdbcClient jdbc;
    private final Access access;
    private final Clock clock;

    CounterDay(TaskLists lists, JdbcClient jdbc, Access access, Clock clock) {
        this.lists = lists;
        this.jdbc = jdbc;
        this.access = access;
        this.clock = clock;
    }

    CounterToday today() {
        access.require(Operation.SUBMIT_DOSSIER);
        TaskList toReceive = list(TaskList.Kind.TO_RECEIVE);
        TaskList supplements = list(TaskList.Kind.SUPPLEMENTED);
        return new CounterToday(
                toReceive.total(),
                of(toReceive, Urgency.OVERDUE),
                supplements.total() - of(supplements, Urgency.PAUSED),
                list(TaskList.Kind.TO_HAND_OUT).total(),
                received());
    }

    private TaskList list(TaskList.Kind kind) {
        return lists.page(new TaskQuery(kind, null, null, null, null, null, null, null, null, 1));
    }

    private static long of(TaskList list, Urgency urgency) {
        return list.facets().urgency().stream()
                .filter(facet -> facet.value().equals(urgency.name()))
                .mapToLong(facet -> facet.count())
                .sum();
    }

    private long received() {
        return jdbc.sql("""
                        select count(*) from motcua.dossier
                        where unit_code = any(:units) and received_at >= :midnight and channel = 'COUNTER'""")
                .param(
                        "units",
                        access.scope(Operation.SUBMIT_DOSSIER).stream()
                                .map(UnitCode::value)
                                .toArray(String[]::new))
                .param(
                        "midnight",
                        LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime())
                .query(Long.class)
                .single();
    }
}
