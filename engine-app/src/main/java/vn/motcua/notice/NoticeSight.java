package vn.motcua.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.BulkSight;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.WorkHistory;

/**
 * Which dossiers of notices the current actor sees. Most are seen through their units: so many are decided at once, and only
 * those that hang on the actor's own work are looked at one by one.
 */
@Component
class NoticeSight {

    private final UnreadDossiers unread;
    private final BulkSight sight;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final WorkHistory work;
    private final Absences absences;
    private final Access access;

    NoticeSight(
            UnreadDossiers unread,
            BulkSight sight,
            Dossiers dossiers,
            DossierPages pages,
            WorkHistory work,
            Absences absences,
            Access access) {
        this.unread = unread;
        this.sight = sight;
        this.dossiers = dossiers;
        this.pages = pages;
        this.work = work;
        this.absences = absences;
        this.access = access;
    }

    /** Those of the dossiers that the current actor sees. */
    Set<Long> seen(Set<Long> all, OfficerId me) {
        Set<Long> seen = new HashSet<>(sight.throughUnits(all));
        Set<Long> open = new HashSet<>(all);
        open.removeAll(seen);
        if (!open.isEmpty()) {
            worthALook(open, me).stream().filter(this::visible).forEach(seen::add);
        }
        return seen;
    }

    /**
     * How many of the newest unread notices tell of a dossier that the actor sees; one is enough.
     *
     * @param me the current actor
     * @param most of the notices
     */
    int count(OfficerId me, int most) {
        Map<Long, List<Long>> told = unread.of(me, most);
        if (told.isEmpty()) {
            return 0;
        }
        Set<Long> sure = sight.throughUnits(all(told.values()));
        Map<Long, List<Long>> open = told.entrySet().stream()
                .filter(notice -> notice.getValue().stream().noneMatch(sure::contains))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        int seen = told.size() - open.size();
        return open.isEmpty() ? seen : seen + ofOwnWork(open, me);
    }

    private int ofOwnWork(Map<Long, List<Long>> told, OfficerId me) {
        Set<Long> worth = worthALook(all(told.values()), me);
        return (int) told.values().stream()
                .filter(some -> some.stream().filter(worth::contains).anyMatch(this::visible))
                .count();
    }

    /** Where a step is open in the actor's units, which they have had in hand, submitted, or may do for somebody absent. */
    private Set<Long> worthALook(Set<Long> all, OfficerId me) {
        List<DossierId> ids = all.stream().map(DossierId::new).toList();
        Set<Long> worth = new HashSet<>(sight.submittedBy(all, me));
        work.performers(ids).forEach((dossier, who) -> {
            if (who.stream().anyMatch(each -> each.equals(me.value()) || absent(each))) {
                worth.add(dossier.value());
            }
        });
        Set<UnitCode> scope = access.scope(Operation.VIEW_DOSSIER);
        work.standing(ids).forEach((dossier, standing) -> {
            if (standing.units().stream().anyMatch(scope::contains)) {
                worth.add(dossier.value());
            }
        });
        return worth;
    }

    private boolean absent(String performer) {
        return performer.matches(OfficerId.SHAPE)
                && absences.running(new OfficerId(performer)).isPresent();
    }

    private boolean visible(Long dossier) {
        return dossiers.find(new DossierId(dossier)).filter(pages::isVisible).isPresent();
    }

    private static Set<Long> all(Collection<List<Long>> some) {
        return some.stream().flatMap(List::stream).collect(Collectors.toSet());
    }
}
