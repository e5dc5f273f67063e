package vn.motcua.dossier;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;

/**
 * Something that a correction changes.
 *
 * @param field its name, {@code data.child.fullName}, {@code submitter.phone}, {@code component.BIRTH_PROOF}
 * @param label what people call it
 * @param before what was recorded; null when nothing was
 * @param after what is recorded now; null when nothing is
 */
public record CorrectedField(
        String field,
        Text label,
        @Nullable Text before,
        @Nullable Text after) {

    /** "Name of the child: “An” → “Anh”". */
    public Text words() {
        return new Text(
                label.vi() + ": " + (before == null ? "(trống)" : "“" + before.vi() + "”") + " → "
                        + (after == null ? "(trống)" : "“" + after.vi() + "”"),
                label.en() + ": " + (before == null ? "(empty)" : "“" + before.en() + "”") + " → "
                        + (after == null ? "(empty)" : "“" + after.en() + "”"));
    }
}
