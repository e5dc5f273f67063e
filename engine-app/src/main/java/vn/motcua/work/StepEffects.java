package vn.motcua.work;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Term;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTerm;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.ExtensionLimit;
import vn.motcua.dossier.Outcome;
import vn.motcua.dossier.Reasons;
import vn.motcua.dossier.Supplement;
import vn.motcua.dossier.Supplements;
import vn.motcua.shared.Text;

/**
 * What the outcome of a step means for the dossier itself, before the flow goes on: a request to supplement, a coded
 * reason, a longer term, a part of the result.
 */
@Component
class StepEffects {

    /** Fields of step forms that become parts of the result. */
    private static final List<String> RESULT_FIELDS = List.of(
            "registerVolume",
            "registerNumber",
            "registeredOn",
            "resultNumber",
            "publishedOn",
            "trackingNumber",
            "recipientName",
            "recipientIdNumber",
            "recipientAs",
            "authorisationKind",
            "authorisationNumber",
            "authorisationDate");

    private final Dossiers dossiers;
    private final Supplements supplements;
    private final DossierTerm terms;
    private final Deadlines deadlines;
    private final Catalogue catalogue;
    private final ExtensionLimit limit;
    private final StepPayments payments;
    private final Apologies apologies;
    private final StepParts parts;
    private final Recipients recipients;
    private final Clock clock;

    StepEffects(
            Dossiers dossiers,
            Supplements supplements,
            DossierTerm terms,
            Deadlines deadlines,
            Catalogue catalogue,
            ExtensionLimit limit,
            StepPayments payments,
            Apologies apologies,
            StepParts parts,
            Recipients recipients,
            Clock clock) {
        this.dossiers = dossiers;
        this.supplements = supplements;
        this.terms = terms;
        this.deadlines = deadlines;
        this.catalogue = catalogue;
        this.limit = limit;
        this.payments = payments;
        this.apologies = apologies;
        this.parts = parts;
        this.recipients = recipients;
        this.clock = clock;
    }

    void apply(Dossier dossier, WorkItem item, StepInput input) {
        recipients.apply(dossier, item, input);
        switch (input.outcome() == null ? "" : input.outcome()) {
            case "ACCEPT" -> parts.assign(dossier, item.step(), input);
            case "SUPPLEMENT" -> requestSupplement(dossier, input);
            case "REFUSE" -> refuse(dossier, input);
            case "VERIFY" -> verify(dossier, item, input);
            case "CONSULT" -> consult(dossier, input);
            case "EXTEND" -> limit.require(dossier, "EXTEND");
            case "APPROVE_APOLOGY" -> apologies.approve(dossier);
            case "SEND_BACK" ->
                dossiers.giveReason(dossier.id(), "SEND_BACK", input.text("sendBackReason"), input.text("note"));
            default -> {}
        }
        if (input.data().containsKey("supplementComplete")) {
            supplements.receive(dossier.id(), input.text("note"));
        }
        if (input.data().containsKey("opinion")) {
            deadlines.end(dossier.id(), ClockName.CONSULTATION, "", clock.instant());
        }
        if (input.data().containsKey("receivedAmount")) {
            payments.meet(dossier, input);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        RESULT_FIELDS.stream()
                .filter(field -> input.data().get(field) != null)
                .forEach(field -> result.put(field, input.data().get(field)));
        if (!result.isEmpty()) {
            parts.recordResult(dossier, item, result);
        }
    }

    private void requestSupplement(Dossier dossier, StepInput input) {
        List<Supplement.Item> items = input.rows("supplementItems").stream()
                .map(row -> new Supplement.Item(
                        Objects.toString(row.get("componentCode"), null),
                        Objects.toString(row.get("fault"), null),
                        Objects.toString(row.get("text"), null)))
                .toList();
        Supplement.Stage stage = dossier.accepted() ? Supplement.Stage.APPRAISAL : Supplement.Stage.RECEPTION;
        supplements.request(
                dossier.id(),
                new Supplement.Request(
                        stage, items, input.text("supplementReason"), Objects.toString(input.text("note"), "")));
    }

    private void refuse(Dossier dossier, StepInput input) {
        String kind = dossier.accepted() ? "REFUSE" : "REFUSE_RECEPTION";
        String words = input.text("refusalBasis") == null ? input.text("note") : input.text("refusalBasis");
        dossiers.giveReason(dossier.id(), kind, input.text("refusalReason"), words);
        if (!dossier.accepted()) {
            dossiers.setOutcome(dossier.id(), Outcome.NOT_RECEIVED);
        }
    }

    /** The dossier's own clock runs on; the agency has one of its own where the procedure sets it. */
    private void consult(Dossier dossier, StepInput input) {
        terms.find(dossier, ClockName.CONSULTATION)
                .ifPresent(term -> deadlines.start(
                        dossier.id(), ClockName.CONSULTATION, "", dossier.competentUnit(), term, clock.instant()));
        dossiers.giveReason(
                dossier.id(),
                "CONSULT",
                input.text("consultReason"),
                input.text("consultedAgency") + ": " + input.text("consultQuestion"));
    }

    /** The law gives more time, once, while another agency verifies. */
    private void verify(Dossier dossier, WorkItem item, StepInput input) {
        limit.require(dossier, "VERIFY");
        Term more = terms.verification(dossier);
        Text occasion = Reasons.text(
                        catalogue.version(dossier.versionId()).manifest(), input.text("verificationReason"))
                .orElse(Text.same(""));
        deadlines.lengthen(dossier.id(), more, occasion, clock.instant());
        parts.verify(dossier, item, occasion);
        dossiers.giveReason(dossier.id(), "VERIFY", input.text("verificationReason"), input.text("verifyingAgency"));
    }
}
