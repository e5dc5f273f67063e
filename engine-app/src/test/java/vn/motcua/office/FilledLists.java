package vn.motcua.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The lists of one ward on Thursday 26/11/2026 at 09:30: three dossiers of Monday are late, four of this morning are
 * due soon, one of them signed for already, two more wait for the applicant. Each is named by its code.
 */
record FilledLists(List<String> late, List<String> today, List<String> waiting) {

    /** Leaves the clock at that time. */
    static FilledLists of(Ward ward, OfficeClock clock) {
        List<String> late = new ArrayList<>();
        List<String> today = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (int minute = 0; minute < 3; minute++) {
            clock.at("2026-11-23T09:0" + minute);
            late.add(ward.received("Dương Quá Hạn " + "Ă".repeat(minute + 1)));
        }
        for (int minute = 0; minute < 4; minute++) {
            clock.at("2026-11-26T08:0" + minute);
            today.add(ward.received("Dương Hôm Nay " + "Ơ".repeat(minute + 1)));
        }
        for (int n = 0; n < 2; n++) {
            clock.at("2026-11-26T09:0" + n);
            waiting.add(ward.received("Dương Chờ Dân " + "Ê".repeat(n + 1)));
            ward.complete(ward.examiner, waiting.get(n), "Task_Appraise", Births.supplement("appraisalOutcome"));
        }
        clock.at("2026-11-26T09:30");
        ward.act(ward.examiner, today.get(0), "Task_Appraise", "claim", Map.of())
                .expect(200);
        return new FilledLists(late, today, waiting);
    }

    static JsonNode list(Desk officer, String list, String more) {
        return officer.get("/api/tasks?list=" + list + more).expect(200).body();
    }

    static List<String> codes(Desk officer, String list) {
        return codes(list(officer, list, ""));
    }

    static List<String> codes(JsonNode list) {
        return list.get("items")
                .valueStream()
                .map(row -> row.get("dossierCode").asString())
                .toList();
    }
}
