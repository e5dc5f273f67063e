package vn.motcua.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.catalogue.Manifest;
import vn.motcua.catalogue.Part;
import vn.motcua.deadline.Timeliness;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.shared.Text;

/** The parts of a group as the page of the dossier shows them, and what has become of them in one sentence. */
@Component
class PartPages {

    private final GroupParts parts;
    private final Catalogue catalogue;
    private final Units units;
    private final Clock clock;

    PartPages(GroupParts parts, Catalogue catalogue, Units units, Clock clock) {
        this.parts = parts;
        this.catalogue = catalogue;
        this.units = units;
        this.clock = clock;
    }

    List<PartView> of(Dossier dossier) {
        Manifest manifest = catalogue.version(dossier.versionId()).manifest();
        return parts.of(dossier).stream().map(part -> view(part, manifest)).toList();
    }

    /** The outcome of the dossier and, of a group, that of each of its parts; null while there is none. */
    static @Nullable Text outcome(Dossier dossier, List<PartView> parts) {
        if (dossier.outcome() == null || parts.isEmpty()) {
            return dossier.outcome() == null ? null : dossier.outcome().text();
        }
        return new Text(
                outcome(dossier.outcome().text(), parts, Text::vi),
                outcome(dossier.outcome().text(), parts, Text::en));
    }

    private static String outcome(Text whole, List<PartView> parts, Function<Text, String> language) {
        List<String> groups = new ArrayList<>();
        for (PartState state : List.of(PartState.GRANTED, PartState.REFUSED, PartState.DROPPED)) {
            String names = parts.stream()
                    .filter(part -> part.state() == state)
                    .map(part -> language.apply(part.name()))
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                groups.add(language.apply(state.text()) + ": " + names);
            }
        }
        return groups.isEmpty()
                ? language.apply(whole)
                : language.apply(whole) + " (" + String.join("; ", groups) + ")";
    }

    private PartView view(GroupPart part, Manifest manifest) {
        Part rule = manifest.part(part.id()).orElseThrow();
        Text result = manifest.resultKinds().stream()
                .filter(kind -> kind.code().equals(rule.resultKind()))
                .map(Manifest.ResultKind::name)
                .findFirst()
                .orElse(rule.name());
        return new PartView(
                part.id(),
                rule.name(),
                UnitRef.of(units.get(part.unit())),
                part.state(),
                part.state().text(),
                result,
                rule.isWithinTerm(),
                part.state() == PartState.RUNNING && !part.dueAt().isAfter(Timeliness.overUntil(clock.instant())),
                part.startedAt(),
                part.dueAt(),
                part.endedAt(),
                part.byDate(),
                part.result());
    }
}
