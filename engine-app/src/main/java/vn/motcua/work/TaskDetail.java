package vn.motcua.work;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.dossier.DossierDetail;
import vn.motcua.dossier.ReasonView;
import vn.motcua.organisation.Person;
import vn.motcua.shared.Text;

/**
 * A task with its form and its dossier.
 *
 * @param form null when the step asks for nothing
 * @param data values already known for the form: what earlier steps and other systems have added to the result
 * @param unsent what this officer has typed for it before; null when nothing is kept
 * @param findings what the rules of the procedure have found out so far
 * @param blocked why this officer may not do the step (four-eyes), or null
 * @param onBehalfOf the absent officer for whom this officer may do the step
 * @param reasons coded reasons that the procedure offers
 */
public record TaskDetail(
        TaskRow task,
        @Nullable FormView form,
        Map<String, Object> data,
        @Nullable UnsentInput unsent,
        List<Finding> findings,
        List<Action> allowed,
        @Nullable Text blocked,
        @Nullable Person onBehalfOf,
        List<ReasonView> reasons,
        DossierDetail dossier) {

    /** What this officer may do with the task now. */
    public enum Action {
        CLAIM,
        RELEASE,
        COMPLETE,
        SEND_BACK,
        REASSIGN
    }

    /** A form of the procedure, as form-js reads it. */
    public record FormView(String id, JsonNode schema) {}
}
