package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.CompetentUnits;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAnswer;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.journal.Commands;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Settles who decides a dossier that the routing tables could not place; its open steps go where they belong then. */
@Component
class Coordination {

    private final Commands commands;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final CompetentUnits competent;
    private final WorkUnits units;
    private final Seats seats;
    private final Officers officers;
    private final Access access;
    private final Clock clock;

    Coordination(
            Commands commands,
            Dossiers dossiers,
            DossierPages pages,
            CompetentUnits competent,
            WorkUnits units,
            Seats seats,
            Officers officers,
            Access access,
            Clock clock) {
        this.commands = commands;
        this.dossiers = dossiers;
        this.pages = pages;
        this.competent = competent;
        this.units = units;
        this.seats = seats;
        this.officers = officers;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Names the agency that decides.
     *
     * @throws Rejection conflict {@code competence-known} when that is settled, invalid when the unit is not of the
     *     procedure's level, forbidden to everybody but the coordinating place and those who supervise it
     */
    DossierAnswer decide(DossierCode code, UnitCode unit) {
        return commands.run(() -> {
            Dossier dossier = dossiers.lock(code);
            pages.requireVisible(dossier);
            if (dossier.status().terminal()) {
                throw Rejection.conflict(
                        "dossier-closed", new Text("Hồ sơ đã kết thúc.", "The dossier is closed already."));
            }
            if (!dossier.competenceUnknown()) {
                throw Rejection.conflict(
                        "competence-known",
                        new Text(
                                "Hồ sơ đã có cơ quan giải quyết.",
                                "The agency that decides the dossier is known already."));
            }
            access.require(Operation.COORDINATE_DOSSIER, dossier.competentUnit());
            competent.require(dossier, unit);
            dossiers.decideCompetence(dossier.id(), unit);
            reseat(dossiers.get(dossier.id()));
            return DossierAnswer.of(dossiers.get(dossier.id()));
        });
    }

    private void reseat(Dossier dossier) {
        DossierId id = dossier.id();
        for (WorkItem item : List.copyOf(units.of(id).open())) {
            Seats.Place there = seats.place(dossier, item.step(), item.role());
            if (!there.unit().equals(item.unit()) || there.role() != item.role()) {
                units.of(id).put(item.movedTo(there.unit(), there.role(), remaining(item, there)));
            }
        }
    }

    /** Who has claimed the step keeps it only where they hold its role. */
    private OfficerId remaining(WorkItem item, Seats.Place there) {
        return officers.holding(there.role(), there.unit(), LocalDate.now(clock)).stream()
                .map(Officer::id)
                .filter(id -> id.equals(item.assignee()))
                .findFirst()
                .orElse(null);
    }
}
