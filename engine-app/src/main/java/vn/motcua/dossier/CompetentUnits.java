package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Which units may be named as the one that decides a dossier. */
@org.springframework.stereotype.Component
public class CompetentUnits {

    private final Catalogue catalogue;
    private final Competence competence;
    private final Units units;
    private final Clock clock;

    CompetentUnits(Catalogue catalogue, Competence competence, Units units, Clock clock) {
        this.catalogue = catalogue;
        this.competence = competence;
        this.units = units;
        this.clock = clock;
    }

    /** Those of the procedure's level where the dossier was received, and in its province. */
    List<UnitRef> offered(Dossier dossier) {
        return competence.offered(manifest(dossier), Set.of(dossier.unit()), LocalDate.now(clock)).stream()
                .map(UnitRef::of)
                .toList();
    }

    /**
     * Lets a unit pass that may decide the dossier.
     *
     * @throws Rejection invalid, naming {@code unitCode}
     */
    public void require(Dossier dossier, UnitCode unit) {
        LocalDate today = LocalDate.now(clock);
        if (units.find(unit, today).isEmpty()) {
            throw Rejection.invalid(
                    "unitCode",
                    unit.value(),
                    new Text("Đơn vị không hoạt động trong ngày hôm nay.", "The unit does not exist today."));
        }
        competence.wrongLevel("unitCode", manifest(dossier), unit, today).ifPresent(wrong -> {
            throw Rejection.invalid(List.of(wrong));
        });
    }

    private Manifest manifest(Dossier dossier) {
        return catalogue.version(dossier.versionId()).manifest();
    }
}
