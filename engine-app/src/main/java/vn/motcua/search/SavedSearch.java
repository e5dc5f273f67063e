package vn.motcua.search;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A search under a name of the officer's own.
 *
 * @param name different from those of the officer's other searches
 */
record SavedSearch(
        @NotBlank @Size(max = 60) String name,
        @NotNull @Valid Filter filter) {

    static final int MOST = 30;

    /**
     * What is asked for, as the address of the page says it; null means no restriction.
     *
     * @param documents whether the words are looked for in the text of documents as well
     * @param months the date whose months are counted; null: the day of reception
     */
    record Filter(
            @Nullable @Size(max = 200) String q,
            @Nullable Boolean documents,
            @Nullable @Size(max = 30) String status,
            @Nullable @Size(max = 20) String procedure,
            @Nullable @Size(max = 35) String unit,
            @Nullable @Size(max = 30) String outcome,
            @Nullable @Size(max = 30) String timeliness,
            @Nullable @Size(max = 30) String notStatus,
            @Nullable @Size(max = 20) String notProcedure,
            @Nullable @Size(max = 35) String notUnit,
            @Nullable @Size(max = 30) String notOutcome,
            @Nullable @Size(max = 30) String notTimeliness,
            @Nullable LocalDate receivedFrom,
            @Nullable LocalDate receivedTo,
            @Nullable LocalDate dueFrom,
            @Nullable LocalDate dueTo,
            @Nullable LocalDate endedFrom,
            @Nullable LocalDate endedTo,
            SearchRequest.@Nullable Dated months) {}

    /**
     * All searches that an officer keeps.
     *
     * @param version counts the changes, 0 while there was none
     * @param searches in the officer's order
     */
    record Kept(int version, List<SavedSearch> searches) {

        static final Kept NONE = new Kept(0, List.of());
    }
}
