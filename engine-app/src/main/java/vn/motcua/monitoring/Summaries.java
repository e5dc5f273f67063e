package vn.motcua.monitoring;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.UnitCode;

/** Counts and durations of a manager's units. */
@Component
class Summaries {

    private final JdbcClient jdbc;
    private final SettledTimes times;
    private final Access access;
    private final Clock clock;

    Summaries(JdbcClient jdbc, SettledTimes times, Access access, Clock clock) {
        this.jdbc = jdbc;
        this.times = times;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The state of all units that the manager may see, or of one of them.
     *
     * @param unit null for all
     */
    Summary of(UnitCode unit) {
        Set<UnitCode> scope = new TreeSet<>(access.scope(Operation.VIEW_MONITORING));
        if (unit != null) {
            access.require(Operation.VIEW_MONITORING, unit);
            scope.retainAll(Set.of(unit));
        }
        Instant now = clock.instant();
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("units", scope.stream().map(UnitCode::value).toArray(String[]::new));
        parameters.put("now", now.atOffset(ZoneOffset.UTC));
        parameters.put("zone", clock.getZone().getId());
        long[] open = jdbc.sql("""
                        select count(*) filter (where accepted) open,
                            count(*) filter (where due <= coalesce(stopped, :now) - interval '1 minute') late,
                            count(*) filter (where stopped is null and due > :now - interval '1 minute'
                                and due < :now + interval '24 hours') soon,
                            count(*) filter (where stopped is not null) paused
                        from (select d.accepted, coalesce(d.due_at, r.due_at) due, p.from_at stopped
                              from motcua.dossier d
                              left join motcua.deadline_pause p on p.dossier_id = d.id and p.to_at is null
                              left join motcua.deadline r on d.status in (1, 5) and r.dossier_id = d.id
                                  and r.clock = 'RECEPTION' and r.ended_at is null
                              where d.competent_unit = any(:units) and d.status in (1, 2, 4, 5, 6)) dossiers""")
                .params(parameters)
                .query((row, n) ->
                        new long[] {row.getLong("open"), row.getLong("late"), row.getLong("soon"), row.getLong("paused")
                        })
                .single();
        return new Summary(
                open[0],
                open[1],
                open[2],
                open[3],
                finished(parameters),
                times.since(scope, now.minus(30, ChronoUnit.DAYS)));
    }

    private Summary.Finished finished(Map<String, Object> parameters) {
        return jdbc.sql("""
                        select count(*) filter (where how = 'EARLY') early,
                            count(*) filter (where how = 'ON_TIME') on_time,
                            count(*) filter (where how = 'OVERDUE') overdue
                        from (select coalesce(by_date, case
                                  when (finished_at at time zone :zone)::date < (due_at at time zone :zone)::date
                                      then 'EARLY'
                                  when (finished_at at time zone :zone)::date = (due_at at time zone :zone)::date
                                      then 'ON_TIME'
                                  else 'OVERDUE' end) how
                              from motcua.dossier
                              where competent_unit = any(:units) and status in (9, 10) and due_at is not null
                                and finished_at >= :now - interval '30 days') settled""")
                .params(parameters)
                .query((row, n) ->
                        new Summary.Finished(row.getLong("early"), row.getLong("on_time"), row.getLong("overdue")))
                .single();
    }
}
