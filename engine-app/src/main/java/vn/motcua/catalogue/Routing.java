package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.shared.Role;
import vn.motcua.shared.UnitCode;

/**
 * Who gets what, by the installation's routing tables: which agency decides, where and by whom a step is done, how
 * pressing it is, and whether somebody gets it at once. The tables are asked when it matters, so a change of them
 * concerns what comes afterwards.
 */
@Component
public class Routing {

    private final RoutingTables tables;

    Routing(RoutingTables tables) {
        this.tables = tables;
    }

    /** Around which place the agency is looked for. */
    public enum Near {
        /** The commune that the matter belongs to. */
        COMMUNE,
        /** Where the dossier was received. */
        RECEIVED
    }

    /**
     * What decides who is competent.
     *
     * @param agency named by its code; null for the only one of the procedure's level around {@code near}
     * @param known false when nobody can tell without looking into it
     */
    public record Competence(@Nullable UnitCode agency, Near near, boolean known) {}

    /**
     * Where a step is done.
     *
     * @param unit {@code RECEIVED}, {@code COMPETENT}, or the code of a unit
     * @param role null for the one that the model names
     */
    public record Seat(String unit, @Nullable Role role) {}

    /**
     * A step that begins.
     *
     * @param version of the dossier's procedure
     * @param step id of the flow node
     */
    public record Step(ProcedureVersion version, String step, Role role) {

        private Map<String, Object> facts() {
            Map<String, Object> facts = new HashMap<>();
            facts.put("procedure", version.code().value());
            facts.put("step", step);
            facts.put("role", role.name());
            return facts;
        }
    }

    /**
     * Which agency decides.
     *
     * @param facts of the declaration; {@code foreignElement} among them where the procedure knows it
     * @param commune that the matter belongs to; null when nobody said
     */
    public Competence competence(
            ProcedureVersion version, Map<String, Object> facts, @Nullable UnitCode commune, LocalDate today) {
        Manifest manifest = version.manifest();
        Map<String, Object> asked = new HashMap<>();
        asked.put("asOfDate", today.toString());
        asked.put("procedure", version.code().value());
        asked.put("sector", manifest.sector().code());
        asked.put("level", manifest.agencyLevel().value());
        asked.put("commune", commune == null ? "UNKNOWN" : commune.value());
        asked.put("foreignElement", facts.getOrDefault("foreignElement", false));
        Map<String, Object> answer = tables.ask(RoutingTable.COMPETENCE, asked);
        Object agency = answer.get("agency");
        Object near = answer.get("near");
        return new Competence(
                agency == null ? null : new UnitCode(agency.toString()),
                near == null ? Near.RECEIVED : Near.valueOf(near.toString()),
                Boolean.TRUE.equals(answer.get("known")));
    }

    /**
     * Where a step is done.
     *
     * @param known whether it is known which agency decides
     */
    public Seat seat(Step step, boolean known) {
        Map<String, Object> asked = step.facts();
        asked.put("known", known);
        Map<String, Object> answer = tables.ask(RoutingTable.SEAT, asked);
        Object unit = answer.get("unit");
        Object role = answer.get("role");
        return new Seat(
                unit == null ? "COMPETENT" : unit.toString(), role == null ? null : Role.valueOf(role.toString()));
    }

    /**
     * How pressing the step is.
     *
     * @param extended whether the applicant was put off once already
     * @param returned whether the step was sent back
     * @param late whether the dossier is overdue
     */
    public Priority priority(Step step, boolean extended, boolean returned, boolean late) {
        Map<String, Object> asked = step.facts();
        TermRule term = step.version().manifest().term();
        asked.put("termUnit", term == null ? null : term.unit());
        asked.put("extended", extended);
        asked.put("returned", returned);
        asked.put("late", late);
        Object priority = tables.ask(RoutingTable.PRIORITY, asked).get("priority");
        return priority == null ? Priority.NORMAL : Priority.valueOf(priority.toString());
    }

    /**
     * Whether the step goes at once to the officer who has the fewest open ones; otherwise it waits for anybody of its
     * role.
     *
     * @param officers how many hold the role there; asked only when the table reads it
     * @param load open steps of the role there; asked only when the table reads it, which sees them per officer
     */
    public boolean goesToTheLeastLoaded(Step step, IntSupplier officers, IntSupplier load) {
        Map<String, Object> asked = step.facts();
        boolean perOfficer = tables.reads(RoutingTable.SHARING, "load");
        if (perOfficer || tables.reads(RoutingTable.SHARING, "officers")) {
            int holding = officers.getAsInt();
            asked.put("officers", holding);
            asked.put("load", perOfficer ? load.getAsInt() / Math.max(1, holding) : 0);
        }
        return "LEAST_LOADED".equals(tables.ask(RoutingTable.SHARING, asked).get("sharing"));
    }
}
