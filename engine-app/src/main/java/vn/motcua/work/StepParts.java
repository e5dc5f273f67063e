package vn.motcua.work;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Form;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GroupParts;
import vn.motcua.dossier.PartUnits;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/** What steps mean for the parts of an interlinked group: who does them, more time for one, its result. */
@Component
class StepParts {

    private final GroupParts parts;
    private final PartUnits units;
    private final Dossiers dossiers;
    private final Catalogue catalogue;

    StepParts(GroupParts parts, PartUnits units, Dossiers dossiers, Catalogue catalogue) {
        this.parts = parts;
        this.units = units;
        this.dossiers = dossiers;
        this.catalogue = catalogue;
    }

    /** The reception accepts: each part goes to its agency, chosen by the officer where it is not certain. */
    void assign(Dossier dossier, String step, StepInput input) {
        ProcedureVersion version = catalogue.version(dossier.versionId());
        if (version.manifest().parts().isEmpty() || dossier.accepted()) {
            return;
        }
        Map<String, String> fields = new HashMap<>();
        Map<String, UnitCode> chosen = new HashMap<>();
        version.formOf(step).map(Form::unitsOf).orElse(Map.of()).forEach((key, part) -> {
            fields.put(part, key);
            if (input.text(key) != null) {
                chosen.put(part, new UnitCode(input.text(key)));
            }
        });
        parts.assign(dossier, units.settle(dossier, chosen, (part, why) -> missing(fields.get(part), why)));
    }

    private static Rejection missing(@Nullable String field, Text why) {
        return Rejection.invalid(field == null ? "data" : "data." + field, null, why);
    }

    /** A verification gives the part of its step more time, besides what it gives the dossier. */
    void verify(Dossier dossier, WorkItem item, Text occasion) {
        String part = part(dossier, item);
        if (part != null) {
            parts.verify(dossier, part, occasion);
        }
    }

    /** What a step of a part issues is the part's; all else is the dossier's. */
    void recordResult(Dossier dossier, WorkItem item, Map<String, Object> result) {
        String part = part(dossier, item);
        if (part == null) {
            dossiers.recordResult(dossier.id(), result);
        } else {
            parts.recordResult(dossier, part, result);
        }
    }

    private @Nullable String part(Dossier dossier, WorkItem item) {
        return catalogue
                .version(dossier.versionId())
                .manifest()
                .step(item.step())
                .map(Manifest.Step::part)
                .orElse(null);
    }
}
