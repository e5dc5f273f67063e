package vn.motcua.organisation;

import static vn.motcua.organisation.Operation.*;
import static vn.motcua.organisation.Reach.BELOW;
import static vn.motcua.organisation.Reach.EVERYWHERE;
import static vn.motcua.organisation.Reach.OWN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import vn.motcua.shared.Role;

/** The table role × operation. Whoever is not named may not. */
final class Permissions {

    private static final Map<Role, Map<Operation, Reach>> TABLE = new EnumMap<>(Role.class);

    static {
        // procedures and the organisation are public by law
        for (Role role : Role.values()) {
            allow(role, EVERYWHERE, VIEW_CATALOGUE, VIEW_ORGANISATION);
        }
        allow(Role.RECEPTION_OFFICER, OWN, SUBMIT_DOSSIER, VIEW_DOSSIER, WORK_ON_TASK, WITHDRAW_DOSSIER, SEARCH);
        allow(Role.RECEPTION_OFFICER, OWN, COORDINATE_DOSSIER, CORRECT_DOSSIER, VIEW_REGISTER);
        allow(Role.DIVISION_HEAD, OWN, VIEW_DOSSIER, WORK_ON_TASK, REASSIGN_TASK, SEARCH, VIEW_MONITORING);
        allow(Role.DIVISION_HEAD, OWN, VIEW_REGISTER);
        allow(Role.CASE_OFFICER, OWN, VIEW_DOSSIER, WORK_ON_TASK, CORRECT_HELD_DOSSIER, SEARCH);
        allow(Role.APPROVER, OWN, VIEW_DOSSIER, WORK_ON_TASK, REASSIGN_TASK, SEARCH, VIEW_MONITORING);
        allow(Role.APPROVER, OWN, STOP_DOSSIER, EXTEND_DEADLINE, VIEW_REGISTER);
        allow(Role.RECORDS_CLERK, OWN, VIEW_DOSSIER, WORK_ON_TASK, SEARCH);
        allow(Role.RESULT_OFFICER, OWN, VIEW_DOSSIER, WORK_ON_TASK, SEARCH, VIEW_REGISTER);
        allow(Role.CASHIER, OWN, VIEW_DOSSIER, WORK_ON_TASK, SEARCH);
        // no public servants: they see a dossier only while they act on it (DossierPages)
        allow(Role.POST_AGENT, OWN, SUBMIT_DOSSIER, WORK_ON_TASK);
        allow(Role.CONSULTED_AGENCY, OWN, VIEW_DOSSIER, WORK_ON_TASK, SEARCH);
        allow(Role.SUPERVISOR, BELOW, VIEW_DOSSIER, REASSIGN_TASK, COORDINATE_DOSSIER, SEARCH, VIEW_MONITORING);
        allow(Role.SUPERVISOR, BELOW, CORRECT_DOSSIER, RESET_DUE_DATE, VIEW_REGISTER);
        // neither analysts nor administrators see people: codes, facts and numbers only
        allow(Role.ANALYST, BELOW, VIEW_MONITORING);
        allow(Role.ANALYST, EVERYWHERE, EDIT_DRAFT);
        allow(Role.UNIT_ADMIN, BELOW, EDIT_CALENDAR, MANAGE_OFFICERS);
        allow(Role.SYSTEM_ADMIN, EVERYWHERE, EDIT_CALENDAR, MANAGE_OFFICERS, OPERATE_SYSTEM);
    }

    private Permissions() {}

    static Optional<Reach> reach(Role role, Operation operation) {
        return Optional.ofNullable(TABLE.get(role).get(operation));
    }

    /** What the role may do, each with how far. */
    static Map<Operation, Reach> rights(Role role) {
        return Collections.unmodifiableMap(TABLE.get(role));
    }

    /** Whether every role may do it in every unit. */
    static boolean everybodys(Operation operation) {
        return TABLE.values().stream().allMatch(row -> row.get(operation) == EVERYWHERE);
    }

    /** Whether the role brings a right in every unit that not everybody has. */
    static boolean reachesEverywhere(Role role) {
        return TABLE.get(role).entrySet().stream()
                .filter(right -> right.getValue() == EVERYWHERE)
                .anyMatch(right -> !everybodys(right.getKey()));
    }

    private static void allow(Role role, Reach reach, Operation... operations) {
        Map<Operation, Reach> row = TABLE.computeIfAbsent(role, any -> new EnumMap<>(Operation.class));
        for (Operation operation : operations) {
            row.put(operation, reach);
        }
    }
}
