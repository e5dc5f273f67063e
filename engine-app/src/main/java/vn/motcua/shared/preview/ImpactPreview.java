package vn.motcua.shared.preview;

import java.util.List;
import vn.motcua.shared.Text;

/**
 * The answer to every preview: how many, of which kinds, the first rows.
 *
 * @param token to be sent with the command itself; good for an hour, for the same officer
 * @param next cursor of the following rows, null when these are all
 */
public record ImpactPreview(String token, int count, List<ImpactKind> kinds, List<Row> rows, String next) {

    /**
     * A row as it is shown.
     *
     * @param label owner's name, null for those who may not see it
     */
    public record Row(String dossierCode, String label, String before, String after, Text sentence, Text blocked) {}
}
