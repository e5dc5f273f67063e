package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.organisation.Absence;
import vn.motcua.organisation.AbsenceRules;
import vn.motcua.organisation.Absences;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Deputies;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Person;
import vn.motcua.organisation.Position;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Text;
import vn.motcua.work.AbsenceView.Candidate;
import vn.motcua.work.AbsenceView.Days;
import vn.motcua.work.AbsenceView.Held;
import vn.motcua.work.AbsenceView.Options;
import vn.motcua.work.AbsenceView.Overview;
import vn.motcua.work.AbsenceView.Procedure;
import vn.motcua.work.AbsenceView.Substitute;

/** Absences with the names that people read, and what there is to choose from for a new one. */
@Component
class AbsencePages {

    private final Absences absences;
    private final AbsenceCommands commands;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final Units units;
    private final Catalogue catalogue;
    private final Clock clock;

    AbsencePages(
            Absences absences,
            AbsenceCommands commands,
            Officers officers,
            CurrentOfficer currentOfficer,
            Units units,
            Catalogue catalogue,
            Clock clock) {
        this.absences = absences;
        this.commands = commands;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
        this.units = units;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    Overview overview(@Nullable OfficerId whose) {
        Officer officer = allowed(whose);
        return new Overview(
                Person.of(officer),
                absences.history(officer.id()).stream().map(this::view).toList(),
                absences.namedIn(officer.id()).stream().map(this::view).toList());
    }

    Options options(@Nullable OfficerId whose) {
        Officer officer = allowed(whose);
        LocalDate today = LocalDate.now(clock);
        Map<OfficerId, Officer> candidates = new LinkedHashMap<>();
        for (Position position : officer.positions()) {
            officers.holding(position.role(), position.unit(), today).stream()
                    .filter(other -> !other.id().equals(officer.id()))
                    .filter(other -> AbsenceRules.sharesWork(officer, other))
                    .forEach(other -> candidates.put(other.id(), other));
        }
        return new Options(
                Person.of(officer),
                candidates.values().stream()
                        .map(other -> candidate(officer, other))
                        .toList(),
                catalogue.allInForce(today).stream()
                        .map(version -> new Procedure(
                                version.manifest().code(), version.manifest().name()))
                        .toList());
    }

    AbsenceView view(Absence absence) {
        Absence.State state = absence.state(clock.instant());
        boolean open = state == Absence.State.RUNNING || state == Absence.State.COMING;
        Officer officer = officers.get(absence.officer());
        boolean mine = commands.maySet(officer);
        return new AbsenceView(
                absence.id(),
                absence.version(),
                Person.of(officer),
                absence.from(),
                absence.to(),
                mine ? absence.reason() : null,
                mine ? absence.reason().text() : null,
                state,
                state.text(),
                absence.substitutes().lines().stream().map(this::substitute).toList(),
                absence.enteredBy().contains(":") ? null : Persons.of(officers, new OfficerId(absence.enteredBy())),
                absence.endedAt(),
                open && mine);
    }

    private Officer allowed(@Nullable OfficerId whose) {
        Officer officer = whose == null ? currentOfficer.get() : officers.get(whose);
        commands.requireMaySet(officer);
        return officer;
    }

    private Candidate candidate(Officer absent, Officer other) {
        List<Held> shared = new ArrayList<>();
        for (Position position : absent.positions()) {
            if (other.holds(position.role(), position.unit())) {
                shared.add(new Held(
                        UnitRef.of(units.get(position.unit())), position.role().title()));
            }
        }
        return new Candidate(
                Person.of(other),
                shared,
                absences.ahead(other.id()).stream()
                        .map(away -> new Days(away.from(), away.to()))
                        .toList());
    }

    private Substitute substitute(Deputies.Line line) {
        return new Substitute(
                line.procedure(),
                line.procedure() == null ? null : name(line.procedure()),
                Persons.of(officers, line.officer()));
    }

    private Text name(ProcedureCode code) {
        return catalogue.versions(code).get(0).manifest().name();
    }
}
