package vn.motcua.bulk;

import org.jspecify.annotations.Nullable;
import vn.motcua.shared.Text;
import vn.motcua.shared.preview.DossierLabels.Label;

/**
 * What became of one step.
 *
 * @param owner null for those who may not see it
 * @param why where it went, or what stood in the way
 */
record BulkStep(
        String dossierCode,
        @Nullable String owner,
        StepState state,
        Text stateText,
        @Nullable Text why) {

    static BulkStep of(BulkItem item, @Nullable Label label) {
        return new BulkStep(
                label == null ? item.dossier().businessKey() : label.code(),
                label == null ? null : label.owner(),
                item.state(),
                item.state().title(),
                item.why());
    }
}
