package vn.motcua.shared.preview;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * The answer to every preview: how many, of which kinds, the first rows.
 *
 * @param token to be sent with the command itself; good for an hour, for the same officer
 * @param next cursor of the following rows, null when these are all
 */
public record ImpactPreview(
        String token,
        int count,
        List<ImpactKind> kinds,
        List<Row> rows,
        @Nullable String next) {

    /**
     * A row as it is shown.
     *
     * @param label owner's name, null for those who may not see it
     */
    public record Row(
            String dossierCode,
            @Nullable String label,
            @Nullable String before,
            @Nullable String after,
            Text sentence,
            @Nullable Text blocked) {}
}
