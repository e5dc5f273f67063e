package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Decisions;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.catalogue.RequiredComponent;
import vn.motcua.dossier.Component.Copies;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;

/** Checks what comes in against the procedure in force today: its form, its documents, its places. */
@org.springframework.stereotype.Component
public class Reception {

    /**
     * What was sent in.
     *
     * @param competentUnit null when the routing tables are to say it
     * @param place commune that the matter belongs to, for them; null for that of the receiving unit
     */
    public record Submission(
            ProcedureCode procedure,
            UnitCode unit,
            @Nullable UnitCode competentUnit,
            @Nullable UnitCode place,
            Channel channel,
            String portalCode,
            Submitter submitter,
            Map<String, Object> data,
            Map<String, Copies> handedIn) {}

    private final Catalogue catalogue;
    private final Decisions decisions;
    private final Units units;
    private final Competence competence;
    private final Agencies agencies;
    private final Clock clock;

    Reception(
            Catalogue catalogue,
            Decisions decisions,
            Units units,
            Competence competence,
            Agencies agencies,
            Clock clock) {
        this.catalogue = catalogue;
        this.decisions = decisions;
        this.units = units;
        this.competence = competence;
        this.agencies = agencies;
        this.clock = clock;
    }

    /**
     * The submission as a dossier that may be opened.
     *
     * @throws Rejection invalid, with a violation for each field of the form and each unknown component; also when the
     *     procedure does not offer the channel or is decided on another level than the unit's
     */
    public NewDossier check(Submission submission) {
        LocalDate today = LocalDate.now(clock);
        ProcedureVersion version = catalogue.inForce(submission.procedure(), today);
        requireUnit("unitCode", submission.unit(), today);
        if (submission.competentUnit() != null) {
            requireUnit("competentUnitCode", submission.competentUnit(), today);
        }
        if (submission.place() != null) {
            requireCommune(submission.place(), today);
        }
        competence.check(version.manifest(), submission.channel(), submission.competentUnit(), today);
        Form form = version.submissionForm();
        Map<String, Object> data = form.accept("data", submission.data(), today);
        List<Component> asked = components(version, submission.channel(), data);
        Agencies.Found agency = agency(version, submission, data, today);
        return new NewDossier(
                version,
                submission.unit(),
                submission.unit(),
                agency.unit(),
                agency.known(),
                submission.channel(),
                submission.portalCode(),
                submission.submitter(),
                data,
                form.id(),
                received(asked, submission.handedIn()));
    }

    private Agencies.Found agency(
            ProcedureVersion version, Submission submission, Map<String, Object> data, LocalDate today) {
        if (submission.competentUnit() != null) {
            return new Agencies.Found(submission.competentUnit(), true);
        }
        Map<String, Object> facts =
                decisions.facts(version, data, submission.channel().name(), today);
        return agencies.decide(version, facts, submission.unit(), submission.place(), today);
    }

    /** The documents that the rules ask for in this case. */
    List<Component> components(ProcedureVersion version, Channel channel, Map<String, Object> data) {
        Map<String, Object> facts = decisions.facts(version, data, channel.name(), LocalDate.now(clock));
        List<Component> components = new ArrayList<>();
        for (RequiredComponent rule : decisions.components(version, facts)) {
            components.add(new Component(
                    rule.code(),
                    rule.name(),
                    Component.Manner.of(rule),
                    new Copies(rule.original(), rule.certified(), rule.photocopy()),
                    Copies.NONE,
                    rule.required() && !rule.presented()));
        }
        return components;
    }

    private static List<Component> received(List<Component> asked, Map<String, Copies> handedIn) {
        List<Violation> unknown = handedIn.keySet().stream()
                .filter(code -> asked.stream().noneMatch(c -> c.code().equals(code)))
                .map(code -> new Violation(
                        "components",
                        code,
                        new Text(
                                "Thành phần này không có trong danh mục của trường hợp đã khai; không được yêu cầu thêm.",
                                "This document is not on the list for the case declared and may not be asked for.")))
                .toList();
        if (!unknown.isEmpty()) {
            throw Rejection.invalid(unknown);
        }
        return asked.stream()
                .map(c -> new Component(
                        c.code(),
                        c.name(),
                        c.manner(),
                        c.asked(),
                        handedIn.getOrDefault(c.code(), Copies.NONE),
                        c.required()))
                .toList();
    }

    private void requireCommune(UnitCode place, LocalDate today) {
        if (units.find(place, today)
                .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                .isEmpty()) {
            throw Rejection.invalid(
                    "placeCode",
                    place.value(),
                    new Text(
                            "Nơi của vụ việc là một xã, phường, đặc khu đang hoạt động.",
                            "The place of the matter is a commune, ward or special zone of today."));
        }
    }

    private void requireUnit(String field, UnitCode unit, LocalDate today) {
        if (units.find(unit, today).isEmpty()) {
            throw Rejection.invalid(
                    field,
                    unit.value(),
                    new Text("Đơn vị không hoạt động trong ngày hôm nay.", "The unit does not exist today."));
        }
    }
}
