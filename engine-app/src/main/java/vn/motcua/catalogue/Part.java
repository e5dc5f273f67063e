package vn.motcua.catalogue;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * A part of an interlinked group (liên thông): done by an agency of its own, by its own clock and with its own
 * appointment slip, while the dossier stays one.
 *
 * @param id names it in the model, in the journal and as the subject of its clock
 * @param agencyLevel kind of the unit that does it, as {@code UnitKind} names it
 * @param after the part after which it begins; null for the first
 * @param withinTerm whether the term of the whole covers it; null for yes
 * @param occasion its term in the table {@code term}
 * @param term the normal one, as {@link Manifest#term()}
 * @param resultKind code of what is issued when it is granted
 */
public record Part(
        String id,
        Text name,
        String agencyLevel,
        @Nullable String after,
        @Nullable Boolean withinTerm,
        String occasion,
        TermRule term,
        String resultKind,
        String source,
        String mark) {

    public boolean isWithinTerm() {
        return !Boolean.FALSE.equals(withinTerm);
    }
}
