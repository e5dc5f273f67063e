package vn.motcua.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Manifest;
import vn.motcua.organisation.Unit;
import vn.motcua.organisation.UnitKind;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;
import vn.motcua.shared.UnitCode;
import vn.motcua.shared.Violation;

/** Who decides a procedure, and through which channels it is offered: both are facts of its manifest. */
@Component
class Competence {

    private final Units units;

    Competence(Units units) {
        this.units = units;
    }

    /**
     * Checks channel and competent unit of a submission.
     *
     * @param competent null when the routing tables are to say it
     * @throws Rejection invalid
     */
    void check(Manifest manifest, Channel channel, @Nullable UnitCode competent, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        if (!manifest.channels().values().contains(channel.name())) {
            violations.add(new Violation(
                    "channel",
                    channel.name(),
                    new Text(
                            "Thủ tục này không tiếp nhận qua kênh “%s”."
                                    .formatted(channel.text().vi()),
                            "This procedure is not offered through the channel “%s”."
                                    .formatted(channel.text().en()))));
        }
        if (competent != null) {
            wrongLevel("competentUnitCode", manifest, competent, today).ifPresent(violations::add);
        }
        if (!violations.isEmpty()) {
            throw Rejection.invalid(violations);
        }
    }

    /** What is wrong with this unit as the one that decides; empty when it may. */
    Optional<Violation> wrongLevel(String field, Manifest manifest, UnitCode competent, LocalDate today) {
        UnitKind level = UnitKind.valueOf(manifest.agencyLevel().value());
        return level(competent, today) == level
                ? Optional.empty()
                : Optional.of(new Violation(
                        field,
                        competent.value(),
                        new Text(
                                "Thủ tục này do %s giải quyết; đơn vị đã chọn không thuộc cấp đó."
                                        .formatted(words(level).vi()),
                                "This procedure is decided by %s; the unit given is none."
                                        .formatted(words(level).en()))));
    }

    /**
     * Who may decide what is handed in at these places: they themselves where they are of the procedure's level, then
     * the agencies of that level in their provinces, by code.
     */
    List<Unit> offered(Manifest manifest, Set<UnitCode> places, LocalDate today) {
        return offered(UnitKind.valueOf(manifest.agencyLevel().value()), places, today);
    }

    /** Likewise for agencies of any kind. */
    List<Unit> offered(UnitKind level, Set<UnitCode> places, LocalDate today) {
        Map<UnitCode, Unit> offered = new LinkedHashMap<>();
        places.stream()
                .sorted(Comparator.comparing(UnitCode::value))
                .filter(place -> level(place, today) == level)
                .flatMap(place -> units.find(place, today).stream())
                .forEach(unit -> offered.put(unit.code(), unit));
        places.stream()
                .flatMap(place -> units.subtree(province(place, today), today).stream())
                .flatMap(code -> units.find(code, today).stream())
                .filter(unit -> unit.kind() == level)
                .sorted(Comparator.comparing(unit -> unit.code().value()))
                .forEach(unit -> offered.putIfAbsent(unit.code(), unit));
        return List.copyOf(offered.values());
    }

    /**
     * The place itself or its nearest unit of this kind: first among the place's own units, then, going up one by one,
     * among those of each unit that it lies in. Empty when none is found, or several where the first are.
     */
    Optional<Unit> nearest(UnitKind level, UnitCode place, LocalDate day) {
        for (UnitCode around : Stream.concat(Stream.of(place), units.ancestors(place, day).stream())
                .toList()) {
            Optional<Unit> itself = units.find(around, day).filter(unit -> unit.kind() == level);
            if (itself.isPresent()) {
                return itself;
            }
            List<Unit> found = units.subtree(around, day).stream()
                    .flatMap(code -> units.find(code, day).stream())
                    .filter(unit -> unit.kind() == level)
                    .toList();
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The province that the unit lies in; for a unit outside the provinces its topmost agency. */
    private UnitCode province(UnitCode place, LocalDate today) {
        List<UnitCode> upwards = Stream.concat(Stream.of(place), units.ancestors(place, today).stream())
                .toList();
        return upwards.stream()
                .filter(code -> units.find(code, today)
                        .filter(unit -> unit.kind() == UnitKind.PROVINCE)
                        .isPresent())
                .findFirst()
                .orElse(upwards.get(upwards.size() - 1));
    }

    /** A division (phòng) has the level of the agency that it is part of. */
    UnitKind level(UnitCode unit, LocalDate today) {
        return Stream.concat(Stream.of(unit), units.ancestors(unit, today).stream())
                .flatMap(code -> units.find(code, today).stream())
                .map(Unit::kind)
                .filter(kind -> kind != UnitKind.DIVISION)
                .findFirst()
                .orElse(UnitKind.DIVISION);
    }

    private static Text words(UnitKind level) {
        return switch (level) {
            case PROVINCE -> new Text("Ủy ban nhân dân cấp tỉnh", "the People's Committee of a province");
            case COMMUNE -> new Text("Ủy ban nhân dân cấp xã", "the People's Committee of a commune");
            case DEPARTMENT -> new Text("cơ quan chuyên môn cấp tỉnh (sở)", "a specialised department of a province");
            case POLICE -> new Text("cơ quan Công an", "a police office");
            case SERVICE_CENTRE ->
                new Text("Trung tâm Phục vụ hành chính công", "a Public Administration Service Centre");
            case TAX -> new Text("cơ quan thuế", "a tax office");
            case SOCIAL_INSURANCE -> new Text("cơ quan bảo hiểm xã hội", "a social insurance office");
            case POWER_COMPANY -> new Text("công ty điện lực", "a power company");
            case DIVISION -> new Text("phòng, ban", "a division");
        };
    }
}
