package vn.motcua.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.preview.ImpactRow;
import vn.motcua.shared.preview.OfficerNames;
import vn.motcua.work.HeldSteps.Held;

/** Where one officer's steps would go: the substitute or receiver named for each, and what keeps them from it. */
@Component
class OtherHands {

    /**
     * A step of the officer.
     *
     * @param other who is named for it; null for nobody
     * @param examined whether four eyes keep them from it
     */
    record Handed(Held held, @Nullable Officer other, boolean examined) {

        WorkItem item() {
            return held.item();
        }

        boolean lacksRole() {
            return other != null && !other.holds(item().role(), item().unit());
        }
    }

    private final HeldSteps steps;
    private final Officers officers;
    private final Absences absences;
    private final FourEyes fourEyes;
    private final Catalogue catalogue;

    OtherHands(HeldSteps steps, Officers officers, Absences absences, FourEyes fourEyes, Catalogue catalogue) {
        this.steps = steps;
        this.officers = officers;
        this.absences = absences;
        this.fourEyes = fourEyes;
        this.catalogue = catalogue;
    }

    /**
     * Every open step of the officer.
     *
     * @param forThem whether the others act on the officer's behalf, so that what the officer examined counts too
     */
    List<Handed> of(OfficerId officer, Deputies deputies, boolean forThem) {
        Map<Held, @Nullable OfficerId> named = new LinkedHashMap<>();
        Map<OfficerId, Map<WorkItem, String>> each = new HashMap<>();
        for (Held held : steps.of(officer)) {
            OfficerId other = deputies.of(held.procedure()).orElse(null);
            named.put(held, other);
            if (other != null) {
                each.computeIfAbsent(other, id -> new HashMap<>())
                        .put(held.item(), catalogue.version(held.versionId()).processDefinitionId());
            }
        }
        Map<OfficerId, Officer> known = new HashMap<>();
        Map<OfficerId, Set<WorkItem>> examined = new HashMap<>();
        each.forEach((other, items) -> {
            known.put(other, officers.get(other));
            examined.put(other, fourEyes.examinedBy(forThem ? Set.of(other, officer) : Set.of(other), items));
        });
        List<Handed> handed = new ArrayList<>();
        named.forEach((held, other) -> handed.add(
                other == null
                        ? new Handed(held, null, false)
                        : new Handed(held, known.get(other), examined.get(other).contains(held.item()))));
        return handed;
    }

    /** Steps of absent officers for whom this one is named to stand in, in those of their absences. */
    List<ImpactRow> left(OfficerId officer, List<Absence> whose, String kind) {
        Officer substitute = officers.get(officer);
        List<ImpactRow> rows = new ArrayList<>();
        for (Absence absence : whose) {
            OfficerId absent = absence.officer();
            steps.of(absent).stream()
                    .filter(held -> absence.substitutes()
                            .of(held.procedure())
                            .filter(officer::equals)
                            .isPresent())
                    .filter(held ->
                            substitute.holds(held.item().role(), held.item().unit()))
                    .forEach(held -> rows.add(new ImpactRow(
                            held.item().dossierId(),
                            kind,
                            OfficerNames.mark(officer),
                            OfficerNames.mark(absent),
                            AbsenceWords.left(absent, officer),
                            AbsenceWords.waits(absent))));
        }
        return rows;
    }

    /** Absences in which the officer is named, in the order of their numbers. */
    List<Absence> namedIn(OfficerId officer) {
        return absences.namedIn(officer).stream()
                .sorted(Comparator.comparing(Absence::id))
                .toList();
    }
}
