package vn.motcua.work;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Absences;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;

/** Whom a dossier concerns at this moment: who has its steps in hand, who did them before, who watches it. */
@Component
public class StepHolders {

    private final JdbcClient jdbc;
    private final Absences absences;

    StepHolders(JdbcClient jdbc, Absences absences) {
        this.jdbc = jdbc;
        this.absences = absences;
    }

    /**
     * An open step in somebody's hands.
     *
     * @param untouched it began in these hands and nothing has been done to it yet
     */
    public record Held(
            String taskId, String step, Text name, OfficerId holder, boolean untouched, ProcedureCode procedure) {}

    /** The dossier's open steps that somebody has in hand. */
    public List<Held> held(DossierId dossier) {
        return jdbc.sql("""
                        select task_id, step, name_vi, name_en, assignee, version, procedure_code from motcua.work_item
                        where dossier_id = ? and assignee is not null order by task_id""")
                .param(dossier.value())
                .query((row, n) -> new Held(
                        row.getString("task_id"),
                        row.getString("step"),
                        new Text(row.getString("name_vi"), row.getString("name_en")),
                        new OfficerId(row.getString("assignee")),
                        row.getInt("version") == WorkItem.FIRST_VERSION,
                        new ProcedureCode(row.getString("procedure_code"))))
                .list();
    }

    /** Who is to know of a step in these hands: the holder, and who stands in for them while they are away. */
    public Set<OfficerId> concerned(OfficerId holder, ProcedureCode procedure) {
        Set<OfficerId> all = new LinkedHashSet<>();
        all.add(holder);
        absences.substitute(holder, procedure).ifPresent(all::add);
        return all;
    }

    /** Who finished this step of the dossier last. */
    public Optional<OfficerId> lastToFinish(DossierId dossier, String step) {
        return performer("dossier_id = :dossier and step = :other", dossier, step);
    }

    /** Who finished the last step of the dossier that somebody else than this one did. */
    public Optional<OfficerId> lastBefore(DossierId dossier, String actor) {
        return performer("dossier_id = :dossier and performer <> :other", dossier, actor);
    }

    private Optional<OfficerId> performer(String which, DossierId dossier, String other) {
        return jdbc.sql("select performer from motcua.step_record where performer is not null and " + which
                        + " order by ended_at desc, task_id desc limit 1")
                .param("dossier", dossier.value())
                .param("other", other)
                .query(String.class)
                .optional()
                .filter(performer -> !performer.contains(":"))
                .map(OfficerId::new);
    }

    /** Who kept an eye on the dossier at that time and still does, whether or not they may still see it. */
    public List<OfficerId> watching(DossierId dossier, Instant at) {
        return jdbc.sql("select officer from motcua.watched_dossier where dossier_id = :dossier and since <= :at"
                        + " order by officer")
                .param("dossier", dossier.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query((row, n) -> new OfficerId(row.getString(1)))
                .list();
    }
}
