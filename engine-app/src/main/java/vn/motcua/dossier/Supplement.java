package vn.motcua.dossier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
            @Nullable String componentCode, @Nullable String fault, String text) {

        /** With what was found when it came back. */
        Item found(Check check) {
            return new Item(
                    componentCode, check.fault(), check.note() == null ? text : text + " (" + check.note() + ")");
        }
    }

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

    /**
     * An item that is not accepted yet.
     *
     * @param since what comes from then on is for it: when it was asked for, or was found lacking
     */
    public record Awaited(Item item, Instant since) {}

    /** The items that the applicant still has to bring as they should be. */
    public List<Awaited> stillAwaited() {
        return IntStream.rangeClosed(1, items.size())
                .filter(place ->
                        !checks.containsKey(place) || !checks.get(place).accepted())
                .mapToObj(place -> new Awaited(
                        items.get(place - 1),
                        checks.containsKey(place) ? checks.get(place).at() : requestedAt))
                .toList();
    }

    /** Whether an item was looked at and is not as it should be yet. */
    boolean lacking() {
        return checks.values().stream().anyMatch(check -> !check.accepted());
    }

    /** Whether the office has looked at all that came by then, and an item is lacking. */
    boolean foundLacking(Instant handedIn) {
        return lacking()
                && IntStream.rangeClosed(1, items.size())
                        .mapToObj(checks::get)
                        .allMatch(check -> check != null
                                && (check.accepted() || !check.at().isBefore(handedIn)));
    }

    /** The same request with a new last instant, for what is still lacking: with the fault and the note that were found last. */
    Supplement again(@Nullable Instant newDeadline) {
        List<Item> lacking = IntStream.rangeClosed(1, items.size())
                .filter(place -> checks.containsKey(place) && !checks.get(place).accepted())
                .mapToObj(place -> items.get(place - 1).found(checks.get(place)))
                .toList();
        return new Supplement(
                id,
                number,
                stage,
                lacking,
                reasonCode,
                basis,
                requestedAt,
                requestedBy,
                formSerial,
                newDeadline,
                Map.of(),
                receivedAt);
    }

    /** What an officer asks for. */
    public record Request(Stage stage, List<Item> items, String reasonCode, String basis) {}
}
