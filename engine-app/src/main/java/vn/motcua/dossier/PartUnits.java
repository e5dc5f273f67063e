package vn.motcua.dossier;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Part;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;

/**
 * Which agency does which part of a group: the one that decides the dossier where it is of the kind, else the nearest one
 * to it; where several are as near, the officer who receives chooses.
 */
@Component
public class PartUnits {

    private final Competence competence;
    private final Catalogue catalogue;
    private final Clock clock;

    PartUnits(Competence competence, Catalogue catalogue, Clock clock) {
        this.competence = competence;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Whom the officer may choose for a part: the one that is certain, else all of the kind in the province. */
    public List<Unit> offered(Dossier dossier, String part) {
        Part rule = rule(dossier, part);
        LocalDate today = LocalDate.now(clock);
        UnitKind level = UnitKind.valueOf(rule.agencyLevel());
        return competence
                .nearest(level, dossier.competentUnit(), today)
                .map(List::of)
                .orElseGet(() -> competence.offered(level, Set.of(dossier.competentUnit()), today));
    }

    /**
     * The agency of each part.
     *
     * @param chosen by the officer, by part; needed only where the agency is not certain
     * @param rejection makes the refusal that names the field of a part
     * @throws Rejection invalid when an agency is neither certain nor chosen, or one was chosen that is not offered
     */
    public Map<String, UnitCode> settle(
            Dossier dossier, Map<String, UnitCode> chosen, BiFunction<String, Text, Rejection> rejection) {
        Map<String, UnitCode> units = new LinkedHashMap<>();
        for (Part part : catalogue.version(dossier.versionId()).manifest().parts()) {
            List<UnitCode> offered =
                    offered(dossier, part.id()).stream().map(Unit::code).toList();
            UnitCode said = chosen.get(part.id());
            if (said != null && !offered.contains(said)) {
                throw rejection.apply(
                        part.id(),
                        new Text(
                                "Cơ quan này không giải quyết phần “%s” của hồ sơ."
                                        .formatted(part.name().vi()),
                                "This agency does not do the part “%s” of the dossier."
                                        .formatted(part.name().en())));
            }
            units.put(
                    part.id(),
                    Optional.ofNullable(said)
                            .or(() -> certain(dossier, part))
                            .orElseThrow(() -> rejection.apply(
                                    part.id(),
                                    new Text(
                                            "Hãy chọn cơ quan giải quyết phần “%s”: có nhiều cơ quan hoặc chưa có cơ quan nào ở gần."
                                                    .formatted(part.name().vi()),
                                            "Choose the agency for the part “%s”: several are as near, or none is."
                                                    .formatted(part.name().en())))));
        }
        return units;
    }

    private Optional<UnitCode> certain(Dossier dossier, Part part) {
        return competence
                .nearest(UnitKind.valueOf(part.agencyLevel()), dossier.competentUnit(), LocalDate.now(clock))
                .map(Unit::code);
    }

    private Part rule(Dossier dossier, String part) {
        return catalogue.version(dossier.versionId()).manifest().part(part).orElseThrow();
    }
}
