package vn.motcua.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;

/** Who has worked on dossiers and whose turn it is, for the read models. */
@Component
public class WorkHistory {

    private final JdbcClient jdbc;
    private final WorkStore store;

    WorkHistory(JdbcClient jdbc, WorkStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** Steps of the dossier that have ended, in the order they began. */
    public List<StepRecord> ended(DossierId dossier) {
        return store.ended(dossier);
    }

    /** Steps of the dossier that are open. */
    public List<WorkItem> open(DossierId dossier) {
        return store.open(dossier);
    }

    /** Numbers of the officers who performed or hold a step, by dossier. */
    public Map<DossierId, Set<String>> performers(Collection<DossierId> dossiers) {
        Map<DossierId, Set<String>> found = new HashMap<>();
        jdbc.sql("""
                        select dossier_id, performer who from motcua.step_record
                        where dossier_id = any(:ids) and performer is not null
                        union select dossier_id, assignee from motcua.work_item
                        where dossier_id = any(:ids) and assignee is not null""").param("ids", ids(dossiers)).query(row -> {
            found.computeIfAbsent(new DossierId(row.getLong("dossier_id")), id -> new HashSet<>())
                    .add(row.getString("who"));
        });
        return found;
    }

    /** OFFICE, APPLICANT or AGENCY for dossiers with an open step; the office when several are open. */
    public Map<DossierId, String> turns(Collection<DossierId> dossiers) {
        Map<DossierId, String> found = new HashMap<>();
        jdbc.sql("select dossier_id, turn from motcua.work_item where dossier_id = any(:ids)")
                .param("ids", ids(dossiers))
                .query(row -> {
                    found.merge(
                            new DossierId(row.getLong("dossier_id")),
                            row.getString("turn"),
                            (a, b) -> a.equals(b) ? a : Turn.OFFICE.name());
                });
        return found;
    }

    private static Long[] ids(Collection<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::value).toArray(Long[]::new);
    }
}
