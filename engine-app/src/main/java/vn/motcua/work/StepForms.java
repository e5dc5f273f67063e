package vn.motcua.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.PartUnits;
import vn.motcua.organisation.Officer;
import vn.motcua.organisation.Officers;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/** Forms that let an officer choose who is to do a later step, or a part of a group: whom they offer, and whom they take. */
@Component
class StepForms {

    private final Officers officers;
    private final WorkStore store;
    private final PartUnits partUnits;
    private final Seats seats;
    private final StandIns standIns;
    private final Clock clock;

    StepForms(Officers officers, WorkStore store, PartUnits partUnits, Seats seats, StandIns standIns, Clock clock) {
        this.officers = officers;
        this.store = store;
        this.partUnits = partUnits;
        this.seats = seats;
        this.standIns = standIns;
        this.clock = clock;
    }

    /** The form with the officers of today and what each has in hand, the one with the least first and who is away
     * last; and the agencies. */
    JsonNode schema(Form form, ProcedureVersion version, Dossier dossier) {
        if (form.officersOf().isEmpty() && form.unitsOf().isEmpty()) {
            return form.schema();
        }
        Map<String, Map<String, Text>> offered = new LinkedHashMap<>();
        form.officersOf()
                .forEach((key, step) ->
                        offered.put(key, offered(seats.place(dossier, step, Role.CASE_OFFICER), dossier.procedure())));
        form.unitsOf().forEach((key, part) -> offered.put(key, agencies(dossier, part)));
        return form.schema(offered);
    }

    private Map<String, Text> offered(Seats.Place place, ProcedureCode procedure) {
        List<Officer> holding = officers.holding(place.role(), place.unit(), LocalDate.now(clock));
        Map<OfficerId, Integer> load =
                store.load(holding.stream().map(Officer::id).toList());
        Map<String, Text> names = new LinkedHashMap<>();
        Map<OfficerId, AbsenceNote> away = new HashMap<>();
        holding.forEach(officer -> {
            AbsenceNote note = standIns.note(officer.id(), procedure);
            if (note != null) {
                away.put(officer.id(), note);
            }
        });
        holding.stream()
                .sorted(Comparator.comparing((Officer officer) -> away.containsKey(officer.id()))
                        .thenComparing(officer -> load.getOrDefault(officer.id(), 0)))
                .forEach(officer -> names.put(
                        officer.id().value(),
                        words(
                                officer.name(),
                                load.getOrDefault(officer.id(), 0),
                                AbsenceWords.note(away.get(officer.id())))));
        return names;
    }

    private static Text words(String name, int load, Text away) {
        return new Text(
                "%s (đang giữ %d việc%s)".formatted(name, load, away.vi()),
                "%s (%d %s in hand%s)".formatted(name, load, load == 1 ? "task" : "tasks", away.en()));
    }

    private Map<String, Text> agencies(Dossier dossier, String part) {
        Map<String, Text> names = new LinkedHashMap<>();
        partUnits.offered(dossier, part).forEach(unit -> names.put(unit.code().value(), unit.name()));
        return names;
    }

    /**
     * Takes only officers who may do the step.
     *
     * @throws Rejection invalid, naming the field
     */
    void check(ProcedureVersion version, Dossier dossier, String step, StepInput input) {
        version.formOf(step).ifPresent(form -> form.officersOf().forEach((key, later) -> {
            String chosen = input.text(key);
            if (chosen != null && !may(chosen, seats.place(dossier, later, Role.CASE_OFFICER))) {
                throw Rejection.invalid(
                        "data." + key,
                        chosen,
                        new Text(
                                "Người được chọn không giữ vai trò của bước này tại đơn vị làm bước này.",
                                "The officer chosen does not hold the role of this step in the unit that does it."));
            }
        }));
    }

    private boolean may(String chosen, Seats.Place place) {
        return officers.holding(place.role(), place.unit(), LocalDate.now(clock)).stream()
                .filter(Officer::active)
                .anyMatch(officer -> officer.id().value().equals(chosen));
    }
}
