package vn.motcua.catalogue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/**
 * One deployed version of a procedure; never changes.
 *
 * @param version as the manifest names it, {@code 2026.1}
 * @param from first day on which dossiers may be received under it
 * @param to last such day, null while open
 * @param decisions decision definition id by short name: {@code components}, {@code term}, {@code fee}
 * @param forms form by what uses it: {@code submission} or the id of a task
 */
public record ProcedureVersion(
        long id,
        ProcedureCode code,
        String version,
        LocalDate from,
        LocalDate to,
        String processDefinitionId,
        Manifest manifest,
        Map<String, String> decisions,
        Map<String, Form> forms) {

    public ProcedureVersion {
        decisions = Map.copyOf(decisions);
        forms = Map.copyOf(forms);
    }

    /**
     * A form by its id, {@code birthRegistration_receive}.
     *
     * @throws Rejection NOT_FOUND
     */
    public Form form(String formId) {
        return forms.values().stream()
                .filter(form -> form.id().equals(formId))
                .findFirst()
                .orElseThrow(() -> Rejection.notFound(
                        "formId",
                        formId,
                        new Text(
                                "Phiên bản thủ tục không có biểu mẫu này.",
                                "This version of the procedure has no such form.")));
    }

    /** The declaration that a dossier is submitted with. */
    public Form submissionForm() {
        return forms.get(Manifest.SUBMISSION);
    }

    /** The form of a task; empty when its step asks for nothing. */
    public Optional<Form> formOf(String nodeId) {
        return Optional.ofNullable(forms.get(nodeId));
    }

    public boolean inForce(LocalDate on) {
        return !on.isBefore(from) && (to == null || !on.isAfter(to));
    }
}
