package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One consolidated request to supplement a dossier (form 02).
 *
 * @param number counts the requests of the dossier from 1
 * @param basis legal basis named on the form
 * @param formSerial number of the form 02 that was issued for it
 * @param deadline last instant to supplement; null when the procedure sets none
 * @param receivedAt null while the applicant still has to act
 */
public record Supplement(
        long id,
        int number,
        Stage stage,
        List<Item> items,
        String reasonCode,
        String basis,
        Instant requestedAt,
        String requestedBy,
        String formSerial,
        Instant deadline,
        Instant receivedAt) {

    /** Where the dossier stood: the limit of requests is counted per stage. */
    public enum Stage {
        RECEPTION,
        APPRAISAL
    }

    /** One thing to add: a component of the dossier or something else, in words for the applicant. */
    public record Item(@Nullable String componentCode, String text) {}

    /** What an officer asks for. */
    public record Request(Stage stage, List<Item> items, String reasonCode, String basis) {}
}
