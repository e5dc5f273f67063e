package vn.motcua.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Role;
import vn.motcua.shared.Text;

/**
 * What a procedure is, apart from its flow, tables and forms: the content of {@code procedure.yaml}. Every legal fact
 * carries the source it was read in and a mark of how certain it is.
 *
 * @param base shared process that it runs on, {@code standard}; null for one with a model of its own
 * @param missing what nobody knows yet, by the names of the parts; empty when it is whole
 * @param reviewBefore day on which the law is known to change; null when none is known
 * @param supplementDeadline within which an applicant must supplement
 * @param clocks terms of other named clocks, {@code CONFIRMATION}
 * @param parts of an interlinked group, in their order; none of any other procedure
 * @param forms form file by {@code submission} or task id
 * @param steps in the order of the normal way
 * @param reasons coded reasons by group: refuse, supplement, withdraw, stop, sendBack …
 */
public record Manifest(
        ProcedureCode code,
        String slug,
        String version,
        LocalDate from,
        LocalDate to,
        LocalDate reviewBefore,
        String base,
        List<String> missing,
        Text name,
        Sector sector,
        Value agencyLevel,
        Values channels,
        Value onlineLevel,
        List<Basis> legalBasis,
        TermRule term,
        TermRule supplementDeadline,
        Limits limits,
        Map<String, TermRule> clocks,
        List<Part> parts,
        ProcessFile process,
        Map<String, String> forms,
        Map<String, DecisionFile> decisions,
        List<String> delegates,
        List<String> messages,
        List<Step> steps,
        List<Fact> facts,
        Owner owner,
        Delivery delivery,
        List<Component> components,
        List<FeeKind> fees,
        List<Exemption> exemptions,
        LateCharge lateCharge,
        Notice notice,
        List<ResultKind> resultKinds,
        Map<String, List<Reason>> reasons) {

    /** Key of the declaration among the forms. */
    public static final String SUBMISSION = "submission";

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    public Manifest {
        missing = orNone(missing);
        legalBasis = orNone(legalBasis);
        clocks = clocks == null ? Map.of() : Map.copyOf(clocks);
        parts = orNone(parts);
        forms = forms == null ? Map.of() : Map.copyOf(forms);
        decisions = decisions == null ? Map.of() : Map.copyOf(decisions);
        delegates = orNone(delegates);
        messages = orNone(messages);
        steps = orNone(steps);
        facts = orNone(facts);
        components = orNone(components);
        fees = orNone(fees);
        exemptions = orNone(exemptions);
        resultKinds = orNone(resultKinds);
    }

    private static <T> List<T> orNone(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    public record Sector(String code, Text name, String source, String mark) {}

    public record Value(String value, String source, String mark) {}

    public record Values(List<String> values, String source, String mark) {}

    public record Basis(String text, String source, String mark) {}

    public record Count(int value, String source, String mark) {}

    /** How often one agency may ask for a supplement and extend the term. */
    public record Limits(Count supplements, Count extensions) {}

    public record ProcessFile(String id, String file) {}

    public record DecisionFile(String id, String file, Text name) {}

    /**
     * A step and its limit.
     *
     * @param id node of the model
     * @param hours office hours of a normal term
     * @param role null when a system does it
     * @param normalWay counts towards the sum that must fit the normal term
     * @param next step of the normal way that follows a step off it
     * @param part of a group that it belongs to, whose time it shares; null for the whole
     */
    public record Step(
            String id,
            BigDecimal hours,
            Role role,
            boolean normalWay,
            String next,
            @Nullable String part,
            String source,
            String mark) {

        boolean isWholeMinutes() {
            return hours.multiply(MINUTES).stripTrailingZeros().scale() <= 0;
        }

        /** Office minutes; a limit that is none of whole minutes never gets past {@link BundleCheck}. */
        public int minutes() {
            return hours.multiply(MINUTES).setScale(0, RoundingMode.UP).intValueExact();
        }
    }

    /**
     * What gateways and tables read.
     *
     * @param values the only allowed ones, null when open
     * @param setBy tasks, messages or the submission that set it
     * @param from expression over the declaration; null when something else sets it
     * @param label for officers; null for facts that they are not shown
     * @param kind how it is shown: MONEY, PERCENT, NUMBER, DATE, CODE, TRUTH, LIST
     * @param labels words of its codes
     */
    public record Fact(
            String name,
            List<Object> values,
            List<String> setBy,
            String from,
            Text label,
            String kind,
            Map<String, Text> labels) {

        public Fact {
            labels = labels == null ? Map.of() : Map.copyOf(labels);
        }
    }

    /**
     * Paths of the owner (chủ hồ sơ) in the declaration: name, and where it has them birth date and identity number.
     *
     * @param address the first of these paths that has a value
     */
    public record Owner(
            String name, String birthDate, String idNumber, List<String> address, String source, String mark) {

        public Owner {
            address = address == null ? List.of() : List.copyOf(address);
        }
    }

    /** Paths in the declaration that say how (a channel) and where to the result is delivered; null parts when none. */
    public record Delivery(String manner, String address, String source, String mark) {}

    /**
     * A document.
     *
     * @param kind SUBMIT or PRESENT (shown, not kept)
     * @param original copies of each kind, where no decision table says; null for none
     * @param required null for yes
     */
    public record Component(
            String code,
            Text name,
            String kind,
            Integer original,
            Integer certified,
            Integer photocopy,
            Boolean required,
            String source,
            String mark) {}

    public record ResultKind(String code, Text name, String outcome, String source, String mark) {}

    public record Reason(String code, Text text, String source, String mark) {}

    public Optional<Step> step(String nodeId) {
        return steps.stream().filter(step -> step.id().equals(nodeId)).findFirst();
    }

    /** Normal minutes of a step and all that follow it on the normal way; 0 for a node without a limit. */
    public int minutesFrom(String nodeId) {
        return new NormalWay(steps, parts).from(nodeId);
    }

    public Optional<Part> part(String partId) {
        return parts.stream().filter(part -> part.id().equals(partId)).findFirst();
    }

    /** A coded reason of a group; empty when the code is not on the list. */
    public Optional<Reason> reason(String group, String reasonCode) {
        return reasons.getOrDefault(group, List.of()).stream()
                .filter(reason -> reason.code().equals(reasonCode))
                .findFirst();
    }

    public Optional<Component> component(String componentCode) {
        return components.stream()
                .filter(component -> component.code().equals(componentCode))
                .findFirst();
    }

    /** Whether dossiers may run on it: nothing is missing. */
    public boolean whole() {
        return missing.isEmpty();
    }

    public Optional<FeeKind> fee(String feeCode) {
        return fees.stream().filter(fee -> fee.code().equals(feeCode)).findFirst();
    }
}
