package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Manifest;

/**
 * One consolidated request to supplement a dossier (form 02).
 *
 * @param number counts the requests of the dossier from 1
 * @param basis legal basis named on the form
 * @param formSerial number of the form 02 that was issued for it
 * @param deadline last instant to supplement; null when the procedure sets none
 * @param checks what the office found when it looked at an item, by its place from 1; none for those not looked at
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
        Map<Integer, Check> checks,
        Instant receivedAt) {

    /** Group of the coded reasons that names the kinds of faults. */
    static final String FAULTS = "supplementFault";

    /** Group that stands for it in bundles from before there were kinds of faults. */
    private static final String BEFORE = "supplement";

    /** The kind of fault with this code; empty when the procedure's list has none. */
    public static Optional<Manifest.Reason> fault(Manifest manifest, @Nullable String code) {
        return manifest.reason(FAULTS, code).or(() -> manifest.reason(BEFORE, code));
    }

    /** Where the dossier stood: the limit of requests is counted per stage. */
    public enum Stage {
        RECEPTION,
        APPRAISAL
    }

    /**
     * One thing to add: a component of the procedure's published list or something else, in words for the applicant.
     *
     * @param fault coded kind of fault ({@link #FAULTS}); null in requests that were made before there were kinds
     */
    public record Item(
            @Nullable String componentCode, @Nullable String fault, String text) {}

    /**
     * What the office found about an item that came back.
     *
     * @param fault coded kind of fault that is left; null when accepted
     * @param by id of the officer
     */
    public record Check(
            boolean accepted,
            @Nullable String fault,
            @Nullable String note,
            Instant at,
            String by) {}

    /** Whether an item was looked at and is not as it should be yet. */
    boolean lacking() {
        return checks.values().stream().anyMatch(check -> !check.accepted());
    }

    /** What an officer asks for. */
    public record Request(Stage stage, List<Item> items, String reasonCode, String basis) {}
}
