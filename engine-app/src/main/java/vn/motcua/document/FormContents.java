package vn.motcua.document;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.document.FormContent.Row;
import vn.motcua.dossier.Channel;
import vn.motcua.dossier.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GroupPart;
import vn.motcua.dossier.OwnerFields;
import vn.motcua.dossier.Reasons;
import vn.motcua.dossier.Submitter;
import vn.motcua.dossier.Supplement;
import vn.motcua.dossier.TermWords;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.shared.CurrentActor;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Gathers what a form says about a dossier at the moment it is issued. */
@org.springframework.stereotype.Component
class FormContents {

    private final Dossiers dossiers;
    private final Catalogue catalogue;
    private final Slips slips;
    private final Units units;
    private final Officers officers;
    private final Clock clock;
    private final String trackingUrl;

    FormContents(
            Dossiers dossiers,
            Catalogue catalogue,
            Slips slips,
            Units units,
            Officers officers,
            Clock clock,
            @Value("${motcua.tracking-url:}") String trackingUrl) {
        this.dossiers = dossiers;
        this.catalogue = catalogue;
        this.slips = slips;
        this.units = units;
        this.officers = officers;
        this.clock = clock;
        this.trackingUrl = trackingUrl;
    }

    /**
     * Form 01: what was handed in and when the result may be collected.
     *
     * @param replaces serial of the slip that said something wrong; null when none did
     */
    FormContent appointment(Dossier dossier, @Nullable String replaces) {
        return content(dossier, slips.of(dossier), replaces, handedIn(dossier), null, null);
    }

    /** Form 01 of a part of a group: its own agency, its own date. */
    FormContent appointment(Dossier dossier, GroupPart part, @Nullable String replaces) {
        return content(dossier, slips.of(dossier, part), replaces, handedIn(dossier), null, null);
    }

    private List<Row> handedIn(Dossier dossier) {
        List<Row> rows = dossiers.components(dossier.id()).stream()
                .filter(component -> handedIn(component) > 0)
                .map(component -> new Row(
                        component.name().vi(),
                        component.received().original(),
                        component.received().certified(),
                        component.received().photocopy(),
                        ""))
                .toList();
        return rows;
    }

    /** Form 02: what has to be added, why, and until when. */
    FormContent supplement(Dossier dossier, Supplement supplement) {
        Map<String, String> names = dossiers.components(dossier.id()).stream()
                .collect(Collectors.toMap(Component::code, c -> c.name().vi()));
        List<Row> rows = new ArrayList<>();
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        for (Supplement.Item item : supplement.items()) {
            rows.add(new Row(
                    item.componentCode() == null ? "" : names.getOrDefault(item.componentCode(), item.componentCode()),
                    0,
                    0,
                    0,
                    item.text(),
                    Supplement.fault(manifest, item.fault())
                            .map(fault -> fault.text().vi())
                            .orElse(null)));
        }
        return content(dossier, slips.of(dossier), null, rows, supplement, null);
    }

    /**
     * A form that has a matter of its own: who and what the dossier is about, and that; null for the control slip.
     *
     * @param unit in whose name it is issued
     */
    FormContent about(Dossier dossier, UnitCode unit, @Nullable FormMatter matter) {
        return content(dossier, slips.plain(dossier, unit), null, List.of(), null, matter);
    }

    private FormContent content(
            Dossier dossier,
            Slip slip,
            @Nullable String replaces,
            List<Row> rows,
            Supplement supplement,
            @Nullable FormMatter matter) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        Unit unit = slip.agency();
        Submitter submitter = dossier.submitter();
        Manifest.Delivery delivery = manifest.delivery();
        return new FormContent(
                slip.part(),
                replaces,
                unit.name().vi(),
                unit.parent() == null ? "" : units.get(unit.parent()).name().vi(),
                place(unit),
                unit.address(),
                unit.phone(),
                clock.instant(),
                slip.part() == null ? officer() : "",
                unit.phone(),
                manifest.name().vi(),
                (slip.part() == null ? manifest.name().vi() : slip.part()) + ": " + dossier.ownerName(),
                dossier.channel().text().vi(),
                submitter.name(),
                submitter.idNumber(),
                submitter.phone(),
                submitter.email(),
                submitter.address(),
                dossier.ownerName(),
                OwnerFields.address(manifest, dossier.data()),
                slip.returnedAt(),
                slip.manner() == null ? null : manner(OwnerFields.text(dossier.data(), slip.manner())),
                delivery == null ? null : OwnerFields.text(dossier.data(), delivery.address()),
                trackingUrl.isBlank() ? null : trackingUrl,
                manifest.legalBasis().stream().map(Manifest.Basis::text).collect(Collectors.joining("; ")),
                rows,
                TermWords.of(slip.term()).vi(),
                dossier.submittedAt(),
                slip.receivedAt(),
                slip.dueAt(),
                slip.explanation(),
                supplement == null ? 0 : supplement.number(),
                supplement == null ? null : supplement.stage(),
                supplement == null
                        ? null
                        : Reasons.text(manifest, supplement.reasonCode())
                                .map(Text::vi)
                                .orElse(""),
                supplement == null ? null : supplement.basis(),
                supplement == null ? null : supplement.deadline(),
                matter);
    }

    private static String manner(String channel) {
        return channel == null ? null : Channel.valueOf(channel).text().vi();
    }

    private String officer() {
        String actor = CurrentActor.get().id();
        if (actor.contains(":")) {
            return "";
        }
        OfficerId id = new OfficerId(actor);
        return officers.names(Set.of(id)).getOrDefault(id, "");
    }

    /** The place of the line with place and date: the commune or province by name. */
    private static String place(Unit unit) {
        return unit.name()
                .vi()
                .replaceFirst("^(Ủy ban nhân dân|UBND|Trung tâm Phục vụ hành chính công)\\s+", "")
                .replaceFirst("^(xã|phường|thị trấn|tỉnh|thành phố)\\s+", "");
    }

    private static int handedIn(Component component) {
        return component.received().original()
                + component.received().certified()
                + component.received().photocopy();
    }
}
