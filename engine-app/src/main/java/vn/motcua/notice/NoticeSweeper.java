package vn.motcua.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Timeliness;
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
    private static final Duration SOON = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(90);
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

    private record Due(
            OfficerId holder,
            ProcedureCode procedure,
            NoticeKind kind,
            String source,
            DossierId dossier,
            String taskId,
            Text step) {}

    @Scheduled(
            fixedDelayString = "${motcua.deadline.sweep:PT20S}",
            initialDelayString = "${motcua.deadline.sweep:PT20S}")
    @Override
    public void timeHasPassed() {
        Instant now = clock.instant();
        List<Due> due;
        do {
            due = due(now);
            due.forEach(each -> tell(each, now));
        } while (due.size() == BATCH);
    }

    private void tell(Due due, Instant now) {
        for (OfficerId officer : holders.concerned(due.holder(), due.procedure())) {
            store.tell(List.of(new Told(
                    officer, due.kind(), "due", due.source(), null, now, due.dossier(), due.taskId(), due.step())));
        }
    }

    /** What the holders of the steps were not told yet; those who do not want to be told are left out. */
    private List<Due> due(Instant now) {
        return jdbc.sql("""
                        with due as (
                            select w.*, case when sort_at <= :over then 'OVERDUE' else 'DUE_SOON' end kind
                            from motcua.work_item w
                            where assignee is not null and not waiting and sort_at < :soon),
                        named as (
                            select d.*, kind || ':' || task_id || ':' || cast(extract(epoch from sort_at) as bigint) source
                            from due d)
                        select * from named n
                        where not exists (
                                select from motcua.notice_item i where i.officer = n.assignee and i.source = n.source)
                            and not exists (
                                select from motcua.notice_refused r where r.officer = n.assignee and r.kind = n.kind)
                        order by sort_at, task_id limit :batch""")
                .param("over", time(Timeliness.overUntil(now)))
                .param("soon", time(now.plus(SOON)))
                .param("batch", BATCH)
                .query((row, n) -> new Due(
                        new OfficerId(row.getString("assignee")),
                        new ProcedureCode(row.getString("procedure_code")),
                        NoticeKind.valueOf(row.getString("kind")),
                        row.getString("source"),
                        new DossierId(row.getLong("dossier_id")),
                        row.getString("task_id"),
                        new Text(row.getString("name_vi"), row.getString("name_en"))))
                .list();
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
