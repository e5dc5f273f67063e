package vn.motcua.work;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.dossier.Dossier;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Text;

/** Which step of a dossier the officer of this request may do now: the way from a list of dossiers to the work on one. */
@Component
public class OwnSteps {

    /**
     * A step that the officer holds or may take, by the rules of the commands.
     *
     * @param held whether it is already in the officer's hands; otherwise it is to be claimed first
     * @param version of the step, for the claim
     */
    public record OwnStep(String taskId, Text name, boolean held, int version) {}

    /** What is in hand before what could be taken, the office's turn before a wait, then the older step. */
    private static final Comparator<Candidate> FIRST = Comparator.comparing((Candidate each) -> !each.held())
            .thenComparing(each -> each.item().waiting())
            .thenComparing(each -> each.item().createdAt())
            .thenComparing(each -> each.item().taskId());

    private record Candidate(WorkItem item, boolean held) {}

    private final JdbcClient jdbc;
    private final CurrentOfficer currentOfficer;
    private final Absences absences;
    private final StandIns standIns;
    private final Access access;
    private final FourEyes fourEyes;
    private final Catalogue catalogue;

    OwnSteps(
            JdbcClient jdbc,
            CurrentOfficer currentOfficer,
            Absences absences,
            StandIns standIns,
            Access access,
            FourEyes fourEyes,
            Catalogue catalogue) {
        this.jdbc = jdbc;
        this.currentOfficer = currentOfficer;
        this.absences = absences;
        this.standIns = standIns;
        this.access = access;
        this.fourEyes = fourEyes;
        this.catalogue = catalogue;
    }

    /** One step a dossier at most; none for a machine client, which has no steps. */
    public Map<DossierId, OwnStep> of(Collection<Dossier> dossiers) {
        if (dossiers.isEmpty() || CurrentActor.get().id().contains(":")) {
            return Map.of();
        }
        Officer me = currentOfficer.get();
        Map<DossierId, Dossier> byId = new HashMap<>();
        dossiers.forEach(dossier -> byId.put(dossier.id(), dossier));
        boolean deputy = !absences.substitutedBy(me.id()).isEmpty();
        List<Candidate> found = new ArrayList<>();
        for (WorkItem item : open(byId.keySet())) {
            if (!me.holds(item.role(), item.unit()) || !access.allows(Operation.WORK_ON_TASK, item.unit())) {
                continue;
            }
            if (item.assignee() == null) {
                found.add(new Candidate(item, false));
            } else if (item.assignee().equals(me.id())) {
                found.add(new Candidate(item, true));
            } else if (deputy
                    && standIns.absent(
                                    me, item, () -> byId.get(item.dossierId()).procedure())
                            != null) {
                found.add(new Candidate(item, me.id().equals(item.acting())));
            }
        }
        return first(allowed(me, found, byId));
    }

    private List<WorkItem> open(Set<DossierId> dossiers) {
        return jdbc.sql("select * from motcua.work_item where dossier_id = any(:ids)")
                .param("ids", dossiers.stream().map(DossierId::value).toArray(Long[]::new))
                .query((row, n) -> WorkStore.item(row))
                .list();
    }

    /** Without those that the officer, or the absent one acted for, has examined before. */
    private List<Candidate> allowed(Officer me, List<Candidate> found, Map<DossierId, Dossier> byId) {
        Map<WorkItem, String> own = new HashMap<>();
        Set<WorkItem> refused = new HashSet<>();
        for (Candidate each : found) {
            WorkItem item = each.item();
            String process =
                    catalogue.version(byId.get(item.dossierId()).versionId()).processDefinitionId();
            if (item.assignee() == null || item.assignee().equals(me.id())) {
                own.put(item, process);
            } else {
                refused.addAll(fourEyes.examinedBy(Set.of(me.id(), item.assignee()), Map.of(item, process)));
            }
        }
        refused.addAll(fourEyes.examinedBy(Set.of(me.id()), own));
        return found.stream().filter(each -> !refused.contains(each.item())).toList();
    }

    private static Map<DossierId, OwnStep> first(List<Candidate> allowed) {
        Map<DossierId, OwnStep> first = new HashMap<>();
        allowed.stream().sorted(FIRST).forEach(each -> {
            WorkItem item = each.item();
            first.putIfAbsent(item.dossierId(), new OwnStep(item.taskId(), item.name(), each.held(), item.version()));
        });
        return first;
    }
}
