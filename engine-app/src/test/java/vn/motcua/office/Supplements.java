package vn.motcua.office;

import java.time.Instant;
import java.util.Map;

/** What an applicant was asked for and hands in later. */
final class Supplements {

    private Supplements() {}

    /** The reception takes in all that was asked for. */
    static void bring(Ward ward, String code) {
        ward.complete(ward.reception, code, "Task_ReceiveSupplement", Map.of("supplementComplete", true));
    }

    /** The last moment to hand in what was asked for first. */
    static Instant deadline(Ward ward, String code) {
        return Ward.instant(ward.dossier(code).get("supplements").get(0).get("deadline"));
    }
}
