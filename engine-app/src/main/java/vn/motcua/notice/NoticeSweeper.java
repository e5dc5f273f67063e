package vn.motcua.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Timeliness;
import vn.motcua.shared.BareFailure;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;
import vn.motcua.shared.TimeDriven;
import vn.motcua.work.StepHolders;

/**
 * Tells officers what time alone brings: a step in their hands is due within 24 hours, as the lists of work reckon it, or
 * late. Each date is told once; when it moves, the new one is told in its time.
 */
@Component
class NoticeSweeper implements TimeDriven {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeSweeper.class);
    private static final Duration KEPT = Duration.ofDays(90);
    private static final Duration LATER = Duration.ofMinutes(5);
    private static final int BATCH = 500;

    private final JdbcClient jdbc;
    private final NoticeStore store;
    private final StepHolders holders;
    private final Clock clock;

    NoticeSweeper(JdbcClient jdbc, NoticeStore store, StepHolders holders, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.holders = holders;
        this.clock = clock;
    }

    /** As it is read, so that a row that is wrong spoils no other. */
    private record Due(
            String holder,
            String procedure,
            NoticeKind kind,
            String source,
            long dossier,
            String taskId,
            Text step,
            Instant at) {}

    @Scheduled(
            fixedDelayString = "${motcua.deadline.sweep:PT20S}",
            initialDelayString = "${motcua.deadline.sweep:PT20S}")
    @Override
    public void timeHasPassed() {
        Instant now = clock.instant();
        List<Due> due;
        long told;
        do {
            due = due(now);
            told = due.stream().filter(each -> told(each, now)).count();
        } while (due.size() == BATCH && told > 0);
    }

    private boolean told(Due due, Instant now) {
        try {
            tell(due, now);
            lookAgain(due, next(due, now));
            return true;
        } catch (RuntimeException e) {
            // whatever is wrong with one step, the holders of the others are told
            LOG.warn("That step {} is due is told later", due.taskId(), BareFailure.of(e));
            return postponed(due, now);
        }
    }

    /** When it has passed; after that once the notice of it is forgotten and it is late still. */
    private static Instant next(Due due, Instant now) {
        Duration grace = Duration.between(Timeliness.overUntil(now), now);
        return due.kind() == NoticeKind.DUE_SOON
                ? due.at().plus(grace)
                : now.plus(KEPT).plus(Duration.ofDays(1));
    }

    private boolean postponed(Due due, Instant now) {
        try {
            lookAgain(due, now.plus(LATER));
            return true;
        } catch (RuntimeException e) {
            LOG.warn("That step {} is due is told with the next round", due.taskId(), BareFailure.of(e));
            return false;
        }
    }

    private void tell(Due due, Instant now) {
        Set<OfficerId> officers = holders.concerned(new OfficerId(due.holder()), new ProcedureCode(due.procedure()));
        DossierId dossier = new DossierId(due.dossier());
        for (OfficerId officer : officers) {
            store.tell(List.of(
                    new Told(officer, due.kind(), "due", due.source(), null, now, dossier, due.taskId(), due.step())));
        }
    }

    /** Of these dates the holders of the steps were not told yet. */
    private List<Due> due(Instant now) {
        return jdbc.sql("""
                        with due as (
                            select w.*, case when sort_at <= :over then 'OVERDUE' else 'DUE_SOON' end kind
                            from motcua.work_item w where notice_at <= :now order by notice_at, task_id limit :batch)
                        select d.*, kind || ':' || task_id || ':' || cast(extract(epoch from sort_at) as bigint) source
                        from due d order by sort_at, task_id""")
                .param("over", time(Timeliness.overUntil(now)))
                .param("now", time(now))
                .param("batch", BATCH)
                .query((row, n) -> new Due(
                        row.getString("assignee"),
                        row.getString("procedure_code"),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("source"),
                        row.getLong("dossier_id"),
                        row.getString("task_id"),
                        new Text(row.getString("name_vi"), row.getString("name_en")),
                        row.getTimestamp("sort_at").toInstant()))
                .list();
    }

    /** Unless it has another holder or date by now, which is told anew. */
    private void lookAgain(Due due, Instant at) {
        jdbc.sql("""
                        update motcua.work_item set notice_at = :at
                        where task_id = :task and assignee = :holder and sort_at = :due""")
                .param("at", time(at))
                .param("task", due.taskId())
                .param("holder", due.holder())
                .param("due", time(due.at()))
                .update();
    }

    /** Ninety days after it happened nobody looks for it any more. */
    @Scheduled(initialDelayString = "PT15M", fixedDelayString = "PT1H")
    void forget() {
        int gone = store.forget(clock.instant().minus(KEPT));
        if (gone > 0) {
            LOG.info("{} notices older than {} days are gone", gone, KEPT.toDays());
        }
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
