package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.AbsenceRules;
import vn.motcua.organisation.AbsenceRules.Wish;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;
import vn.motcua.shared.preview.Fingerprint;
import vn.motcua.shared.preview.Impact;
import vn.motcua.shared.preview.ImpactPreview;
import vn.motcua.shared.preview.ImpactRow;
import vn.motcua.shared.preview.Previews;

/** Enters absences, seen on real steps before they count, and ends them. */
@Component
class AbsenceCommands {

    static final String KIND = "absence";

    private final Absences absences;
    private final AbsenceImpact impact;
    private final Previews previews;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final Catalogue catalogue;
    private final Clock clock;

    AbsenceCommands(
            Absences absences,
            AbsenceImpact impact,
            Previews previews,
            Officers officers,
            CurrentOfficer currentOfficer,
            Access access,
            Catalogue catalogue,
            Clock clock) {
        this.absences = absences;
        this.impact = impact;
        this.previews = previews;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What the absence would mean for the steps that are open; nothing is changed. */
    ImpactPreview preview(AbsenceRequest request) {
        Wish wish = checked(request);
        return previews.keep(
                KIND,
                new Impact(command(request), batch -> batch.accept(impact.rows(wish))),
                kind -> AbsenceImpact.Kind.valueOf(kind).text());
    }

    /** Enters it when it means exactly what its preview listed; inside the caller's transaction. */
    Absence enter(AbsenceRequest request, String token) {
        absences.hold();
        Wish wish = checked(request);
        List<ImpactRow> rows = impact.rows(wish);
        Fingerprint present = new Fingerprint(command(request));
        present.add(rows);
        previews.redeem(token, KIND, present);
        return absences.enter(new Absence(
                0,
                wish.officer(),
                wish.from(),
                wish.to(),
                request.reason(),
                wish.substitutes(),
                1,
                CurrentActor.get().id(),
                clock.instant(),
                null,
                null));
    }

    /** Ends a running one or withdraws a coming one; inside the caller's transaction. */
    Absence end(long id, int version) {
        requireMaySet(officers.get(absences.get(id).officer()));
        return absences.end(id, version);
    }

    /** Whether the officer of this request may enter and end absences of that one. */
    boolean maySet(Officer absent) {
        if (currentOfficer.get().id().equals(absent.id())) {
            return access.allows(Operation.WORK_ON_TASK);
        }
        return !absent.positions().isEmpty()
                && absent.positions().stream()
                        .allMatch(position -> access.allows(Operation.REASSIGN_TASK, position.unit()));
    }

    /**
     * Lets officers pass for themselves, and those who may give away steps in every unit in which the officer works.
     *
     * @throws Rejection FORBIDDEN
     */
    void requireMaySet(Officer absent) {
        if (currentOfficer.get().id().equals(absent.id())) {
            access.require(Operation.WORK_ON_TASK);
            return;
        }
        if (!maySet(absent)) {
            Text rule = new Text(
                    "Chỉ chính cán bộ, hoặc người được phân công lại việc tại mọi đơn vị nơi cán bộ làm việc, mới xem và"
                            + " đăng ký được.",
                    "Only the officers themselves, and those who may reassign tasks in every unit in which the officer"
                            + " works, see and enter it.");
            throw new Rejection(
                    Rejection.Kind.FORBIDDEN,
                    "not-allowed",
                    rule,
                    List.of(new Violation("officerId", absent.id().value(), rule)));
        }
    }

    private Wish checked(AbsenceRequest request) {
        Officer absent = officers.get(request.officerId());
        requireMaySet(absent);
        DeputyLine.requireKnown(request.substitutes(), "substitutes", catalogue);
        Wish wish = new Wish(absent.id(), request.from(), request.to(), DeputyLine.deputies(request.substitutes()));
        AbsenceRules.check(wish, absent, absences.ahead(absent.id()), LocalDate.now(clock), people());
        return wish;
    }

    private AbsenceRules.People people() {
        return new AbsenceRules.People() {
            @Override
            public @Nullable Officer find(OfficerId id) {
                return officers.names(List.of(id)).isEmpty() ? null : officers.get(id);
            }

            @Override
            public List<Absence> ahead(OfficerId id) {
                return absences.ahead(id);
            }
        };
    }

    private static String command(AbsenceRequest request) {
        return KIND + " " + request;
    }
}
