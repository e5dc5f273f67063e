package vn.motcua.catalogue;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;
import vn.motcua.shared.Violation;

/**
 * A fault of a draft, in a sentence.
 *
 * @param file path in the folder of the procedure
 * @param element id of the node, rule or form that it concerns, or the entry of {@code procedure.yaml}; null for all of
 *     the file
 * @param value what stands there; null when nothing does
 */
public record DraftFinding(
        @NotNull String file,
        @Nullable String element,
        @Nullable String value,
        @NotNull Text text) {

    /**
     * A rule that a check found broken.
     *
     * @param slug that stands before the places of the catalogue's own checks
     * @param model file of the model: the place of what concerns all models
     */
    static DraftFinding of(String slug, String model, Violation violation) {
        String place = violation.field().startsWith(slug + "/")
                ? violation.field().substring(slug.length() + 1)
                : violation.field();
        int mark = place.indexOf('#');
        String file = mark < 0 ? place : place.substring(0, mark);
        return new DraftFinding(
                file.contains(".") ? file : model,
                mark < 0 ? null : place.substring(mark + 1),
                violation.value(),
                violation.rule());
    }
}
