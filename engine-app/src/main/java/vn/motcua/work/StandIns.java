package vn.motcua.work;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;

/**
 * Whose steps an officer may do besides their own: those of absent officers who named them, while the absence lasts, and
 * only in roles that they hold in the step's unit themselves. Nothing is stored for it, so nothing has to be taken back.
 */
@Component
class StandIns {

    private final Absences absences;
    private final Officers officers;

    StandIns(Absences absences, Officers officers) {
        this.absences = absences;
        this.officers = officers;
    }

    /** The absent officer whose step this is and for whom {@code me} may do it now; null for none. */
    @Nullable
    OfficerId absent(Officer me, WorkItem item, Supplier<ProcedureCode> procedure) {
        OfficerId holder = item.assignee();
        boolean others = holder != null && !holder.equals(me.id()) && me.holds(item.role(), item.unit());
        return others
                        && absences.running(holder).isPresent()
                        && absences.substitute(holder, procedure.get())
                                .filter(me.id()::equals)
                                .isPresent()
                ? holder
                : null;
    }

    /** As {@link #absent}, for one who may be asked about without being signed in. */
    boolean standsIn(OfficerId officer, WorkItem item, ProcedureCode procedure) {
        return item.assignee() != null
                && absences.running(item.assignee()).isPresent()
                && absent(officers.get(officer), item, () -> procedure) != null;
    }

    /** The substitute who has taken the step, as long as they may do it. */
    @Nullable
    OfficerId acting(WorkItem item, ProcedureCode procedure) {
        return item.acting() != null && standsIn(item.acting(), item, procedure) ? item.acting() : null;
    }

    /** The holder's absence of this moment and who does the step meanwhile; null when they are there. */
    @Nullable
    AbsenceNote note(OfficerId holder, ProcedureCode procedure) {
        return absences.running(holder)
                .map(absence ->
                        note(absence, absences.substitute(holder, procedure).orElse(null)))
                .orElse(null);
    }

    private AbsenceNote note(Absence absence, @Nullable OfficerId substitute) {
        return new AbsenceNote(absence.from(), absence.to(), Persons.of(officers, substitute));
    }
}
