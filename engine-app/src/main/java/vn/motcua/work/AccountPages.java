package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.AbsenceRules;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.UnitCode;

/** The accounts of a unit for those who manage them. */
@Component
class AccountPages {

    private final Officers officers;
    private final Absences absences;
    private final Units units;
    private final Access access;
    private final HeldSteps steps;
    private final OfficerRemovals removals;
    private final Clock clock;

    AccountPages(
            Officers officers,
            Absences absences,
            Units units,
            Access access,
            HeldSteps steps,
            OfficerRemovals removals,
            Clock clock) {
        this.officers = officers;
        this.absences = absences;
        this.units = units;
        this.access = access;
        this.steps = steps;
        this.removals = removals;
        this.clock = clock;
    }

    List<AccountView> of(UnitCode code) {
        UnitCode unit = units.get(code).code();
        access.require(Operation.MANAGE_OFFICERS, unit);
        List<Officer> found = officers.accounts(unit, LocalDate.now(clock));
        Map<OfficerId, Integer> held =
                steps.count(found.stream().map(Officer::id).toList());
        return found.stream()
                .map(officer -> view(officer, held.getOrDefault(officer.id(), 0)))
                .toList();
    }

    /** Active officers who hold one of the officer's roles in the same unit. */
    List<Person> receivers(OfficerId id) {
        Officer officer = officers.get(id);
        access.require(Operation.MANAGE_OFFICERS);
        officer.positions().forEach(position -> access.require(Operation.MANAGE_OFFICERS, position.unit()));
        LocalDate today = LocalDate.now(clock);
        Set<Person> found = new LinkedHashSet<>();
        for (Position position : officer.positions()) {
            officers.holding(position.role(), position.unit(), today).stream()
                    .filter(other -> !other.id().equals(id))
                    .filter(other -> AbsenceRules.sharesWork(officer, other))
                    .map(Person::of)
                    .forEach(found::add);
        }
        return List.copyOf(found);
    }

    private AccountView view(Officer officer, int held) {
        return new AccountView(
                Person.of(officer),
                officer.username(),
                officer.active(),
                officer.positions().stream()
                        .map(position -> new AccountView.HeldPosition(
                                UnitRef.of(units.get(position.unit())),
                                position.role().title()))
                        .toList(),
                held,
                absences.running(officer.id()).map(Absence::to).orElse(null),
                removals.mayManage(officer));
    }
}
