package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Charge;
import vn.motcua.deadline.Explained;
import vn.motcua.deadline.Timeliness;
import vn.motcua.organisation.UnitRef;
import vn.motcua.shared.Money;
import vn.motcua.shared.Text;

/**
 * Everything that the page of one dossier shows.
 *
 * @param revision number of changes so far; who acts on what the page shows sends it along
 * @param competenceUnknown whether {@code competentUnit} is still to find out who decides
 * @param competentUnits those who may be named then; empty when it is known
 * @param dataForm form that reads {@code data}
 * @param waiting null while an officer's step is open, and when the dossier is closed
 * @param parts of an interlinked group, in their order; none of other procedures and before the acceptance
 * @param notes of officers for officers, newest first; none for anybody else
 * @param labels those of the caller's units
 * @param timeliness null parts while the dossier is open
 */
public record DossierDetail(
        String code,
        int revision,
        String procedureCode,
        Text procedureName,
        long versionId,
        UnitRef unit,
        UnitRef competentUnit,
        boolean competenceUnknown,
        List<UnitRef> competentUnits,
        Channel channel,
        Text channelName,
        int status,
        Text statusName,
        @Nullable Outcome outcome,
        @Nullable Text outcomeName,
        String ownerName,
        Submitter submitter,
        Map<String, Object> data,
        FormView dataForm,
        List<ComponentView> components,
        List<AttachmentView> attachments,
        List<IssuedForm> forms,
        List<SupplementView> supplements,
        List<ObligationView> obligations,
        List<PartView> parts,
        List<NoteView> notes,
        List<LabelView> labels,
        @Nullable Map<String, Object> result,
        @Nullable Instant submittedAt,
        @Nullable Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt,
        @Nullable Instant returnedAt,
        TimelinessView timeliness,
        List<OpenStep> openTasks,
        @Nullable OpenWait waiting,
        List<Explained> clocks,
        List<DossierAction> allowed,
        List<ReasonView> reasons) {

    /** A form of the procedure, as form-js reads it. */
    public record FormView(String id, JsonNode schema) {}

    /** A component with what was asked for and what came. */
    public record ComponentView(
            String code,
            Text name,
            Component.Manner manner,
            int original,
            int certified,
            int photocopy,
            boolean required,
            Component.Copies received,
            boolean missing,
            Component.Origin origin) {}

    /**
     * One thing to add, and what the office found when it came.
     *
     * @param check null while nobody has looked at it
     */
    public record SupplementItemView(
            @Nullable String componentCode, @Nullable String fault, String text, Supplement.@Nullable Check check) {}

    /** A request to supplement. */
    public record SupplementView(
            int number,
            Supplement.Stage stage,
            Instant requestedAt,
            Instant deadline,
            List<SupplementItemView> items,
            @Nullable String basis,
            @Nullable Instant receivedAt) {

        static SupplementView of(Supplement s) {
            List<SupplementItemView> items = new ArrayList<>();
            for (Supplement.Item item : s.items()) {
                items.add(new SupplementItemView(
                        item.componentCode(),
                        item.fault(),
                        item.text(),
                        s.checks().get(items.size() + 1)));
            }
            return new SupplementView(
                    s.number(), s.stage(), s.requestedAt(), s.deadline(), items, s.basis(), s.receivedAt());
        }
    }

    /**
     * Something to be paid.
     *
     * @param late what the delay has added: as paid, or if it is paid today
     * @param payment null until it is paid
     */
    public record ObligationView(
            int number,
            List<Charge> charges,
            Money amount,
            Money late,
            Instant requestedAt,
            @Nullable Instant dueAt,
            Obligation.@Nullable Payment payment) {}

    /** How the dossier ended, compared by date (report II.06a) and by instant less pauses (index 766). */
    public record TimelinessView(
            @Nullable Timeliness byDate, @Nullable Timeliness byInstant) {}
}
