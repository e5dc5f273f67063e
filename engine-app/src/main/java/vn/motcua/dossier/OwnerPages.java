package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.journal.AccessLog;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.UnitCode;

/**
 * All dossiers of the person who owns one. Asked for by that dossier's code, so that no personal ID stands in an address
 * or in the logs of a proxy; every dossier that is shown counts as looked at.
 */
@org.springframework.stereotype.Component
class OwnerPages {

    /** Of a person, looked at for one answer; who has more goes on from there. */
    private static final int LOOKED_AT = 60;

    private final Dossiers dossiers;
    private final DossierPages pages;
    private final OwnerStore store;
    private final Sight sight;
    private final Catalogue catalogue;
    private final Units units;
    private final Access access;
    private final AccessLog accessLog;

    OwnerPages(
            Dossiers dossiers,
            DossierPages pages,
            OwnerStore store,
            Sight sight,
            Catalogue catalogue,
            Units units,
            Access access,
            AccessLog accessLog) {
        this.dossiers = dossiers;
        this.pages = pages;
        this.store = store;
        this.sight = sight;
        this.catalogue = catalogue;
        this.units = units;
        this.access = access;
        this.accessLog = accessLog;
    }

    /**
     * A page of them.
     *
     * @param code of one of the person's dossiers, which the caller may see
     * @param cursor of the page before, null for the first
     */
    OwnerDossiers of(DossierCode code, @Nullable String cursor, int size) {
        access.require(Operation.VIEW_DOSSIER);
        Dossier own = dossiers.get(code);
        pages.requireVisible(own);
        if (own.ownerIdNumber() == null) {
            return answer(own, List.of(own), null);
        }
        List<Dossier> seen = new ArrayList<>();
        long before = cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        List<Dossier> found = store.of(own.ownerIdNumber(), before, LOOKED_AT);
        for (Dossier dossier : found) {
            if (seen.size() == size) {
                break;
            }
            before = dossier.id().value();
            if (sight.sees(dossier)) {
                seen.add(dossier);
            }
        }
        boolean end = found.size() < LOOKED_AT && (found.isEmpty() || last(found) == before);
        return answer(own, seen, end ? null : Long.toString(before));
    }

    private static long last(List<Dossier> found) {
        return found.get(found.size() - 1).id().value();
    }

    private OwnerDossiers answer(Dossier own, List<Dossier> seen, @Nullable String next) {
        seen.forEach(dossier -> accessLog.viewed(dossier.id(), "owner"));
        return new OwnerDossiers(
                own.ownerName(),
                own.ownerIdNumber(),
                own.ownerBirthDate(),
                seen.stream().map(this::item).toList(),
                next);
    }

    private OwnerDossiers.Item item(Dossier dossier) {
        return new OwnerDossiers.Item(
                dossier.code().value(),
                catalogue.version(dossier.versionId()).manifest().name(),
                unit(dossier.unit()),
                unit(dossier.competentUnit()),
                dossier.status().number(),
                dossier.outcome() == null ? null : dossier.outcome().text(),
                dossier.submittedAt(),
                dossier.dueAt(),
                dossier.finishedAt());
    }

    private UnitRef unit(UnitCode code) {
        return UnitRef.of(units.get(code));
    }
}
