package vn.motcua.work;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.organisation.Person;
import vn.motcua.shared.Text;

/**
 * What the steps before this one have made of the dossier, for whoever has to approve it.
 *
 * @param sentBack when somebody at this step sent it back last; null when nobody has
 * @param drafts the last step first
 */
public record StepDrafts(@Nullable SentBack sentBack, List<Draft> drafts) {

    /**
     * Why the dossier went back.
     *
     * @param reason coded reason in words; null when none was given
     */
    public record SentBack(
            @Nullable Person by,
            Instant at,
            @Nullable Text reason,
            @Nullable String note) {}

    /**
     * What was entered in a step.
     *
     * @param schema of its form
     * @param former what stood there when the dossier was sent back; null when the step was not done anew since
     */
    public record Draft(
            String step,
            Text stepName,
            @Nullable Person by,
            Instant at,
            JsonNode schema,
            Map<String, Object> data,
            @Nullable Map<String, Object> former) {}
}
