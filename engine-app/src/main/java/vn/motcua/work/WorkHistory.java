package vn.motcua.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;

/** Who has worked on dossiers and whose turn it is, for the read models. */
@Component
public class WorkHistory {

    /**
     * The open steps of a dossier together.
     *
     * @param turn OFFICE, APPLICANT or AGENCY; the office when several are open; null when only an apology is
     * @param units that the steps are done in
     */
    public record Standing(@Nullable String turn, Set<UnitCode> units) {

        private Standing with(Standing other) {
            Set<UnitCode> both = new HashSet<>(units);
            both.addAll(other.units);
            boolean one = turn == null || other.turn == null || turn.equals(other.turn);
            return new Standing(!one ? Turn.OFFICE.name() : turn == null ? other.turn : turn, both);
        }
    }

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

    /** Where the dossiers with an open step stand. */
    public Map<DossierId, Standing> standing(Collection<DossierId> dossiers) {
        Map<DossierId, Standing> found = new HashMap<>();
        jdbc.sql("select dossier_id, turn, unit_code, step from motcua.work_item where dossier_id = any(:ids)")
                .param("ids", ids(dossiers))
                .query(row -> {
                    String turn = Waits.BESIDE.contains(row.getString("step")) ? null : row.getString("turn");
                    found.merge(
                            new DossierId(row.getLong("dossier_id")),
                            new Standing(turn, Set.of(new UnitCode(row.getString("unit_code")))),
                            Standing::with);
                });
        return found;
    }

    private static Long[] ids(Collection<DossierId> dossiers) {
        return dossiers.stream().map(DossierId::value).toArray(Long[]::new);
    }
}
