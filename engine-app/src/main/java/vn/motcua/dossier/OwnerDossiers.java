package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Text;

/**
 * The dossiers of one person that the current actor may see, newest first.
 *
 * @param idNumber null when the dossier names no personal ID; then it is the only one here
 * @param next where to go on, null at the end
 */
public record OwnerDossiers(
        @Nullable String ownerName,
        @Nullable String idNumber,
        @Nullable LocalDate birthDate,
        List<Item> items,
        @Nullable String next) {

    /**
     * One of them.
     *
     * @param unit that received it; {@code competentUnit} decides
     */
    public record Item(
            String code,
            Text procedureName,
            UnitRef unit,
            UnitRef competentUnit,
            int status,
            @Nullable Text outcomeName,
            Instant submittedAt,
            @Nullable Instant dueAt,
            @Nullable Instant finishedAt) {}
}
