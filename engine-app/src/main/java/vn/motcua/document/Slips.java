package vn.motcua.document;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.Part;
import vn.motcua.catalogue.TermRule;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.deadline.Ledger;
import vn.motcua.deadline.LedgerEntry;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.GroupPart;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** Who makes an appointment with the applicant, by which clock: for the dossier as a whole, or for a part of it. */
@Component
class Slips {

    private final Catalogue catalogue;
    private final Deadlines deadlines;
    private final Units units;

    Slips(Catalogue catalogue, Deadlines deadlines, Units units) {
        this.catalogue = catalogue;
        this.deadlines = deadlines;
        this.units = units;
    }

    Slip of(Dossier dossier) {
        return slip(dossier, dossier.unit(), explanation(dossier, ClockName.DOSSIER, ""));
    }

    /** The dates alone, for forms that do not explain them; there are none before the reception. */
    Slip plain(Dossier dossier, UnitCode unit) {
        return slip(dossier, unit, List.of());
    }

    private Slip slip(Dossier dossier, UnitCode unit, List<String> explanation) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        Manifest.Delivery delivery = manifest.delivery();
        return new Slip(
                units.get(unit),
                null,
                manifest.term(),
                dossier.receivedAt(),
                dossier.dueAt(),
                explanation,
                delivery == null ? null : delivery.manner(),
                null);
    }

    Slip of(Dossier dossier, GroupPart part) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        Part rule = manifest.part(part.id()).orElseThrow();
        Manifest.Delivery delivery = manifest.delivery();
        return new Slip(
                units.get(part.unit()),
                rule.name().vi(),
                term(dossier, part, rule.term()),
                part.startedAt(),
                part.dueAt(),
                explanation(dossier, ClockName.PART, part.id()),
                delivery == null ? null : delivery.manner(),
                place(dossier.unit()));
    }

    /** With what the law has added to it. */
    private TermRule term(Dossier dossier, GroupPart part, TermRule normal) {
        Ledger ledger = deadlines.ledger(dossier.id());
        LedgerEntry clock = ledger.open(ClockName.PART, part.id()).orElseThrow();
        int added = ledger.extensionsOf(clock).stream()
                .mapToInt(extension -> extension.by().amount())
                .sum();
        return new TermRule(
                clock.term().amount() + added,
                clock.term().unit().name(),
                normal.policy(),
                normal.cutoff(),
                null,
                normal.source(),
                normal.mark());
    }

    /** What the parts issue is handed out where the dossier was received. */
    private String place(UnitCode code) {
        Unit unit = units.get(code);
        return unit.address() == null || unit.address().isBlank()
                ? unit.name().vi()
                : unit.name().vi() + ", " + unit.address();
    }

    private List<String> explanation(Dossier dossier, ClockName clock, String subject) {
        return deadlines.explain(dossier.id()).stream()
                .filter(each -> each.clock() == clock && each.subject().equals(subject))
                .flatMap(each -> each.sentences().stream())
                .map(Text::vi)
                .toList();
    }
}
