package vn.motcua.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalogue.Catalogue;
import vn.motcua.document.DocumentTexts;
import vn.motcua.document.DocumentTexts.DocumentText;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GroupParts;
import vn.motcua.journal.AccessLog;
import vn.motcua.organisation.UnitRef;
import vn.motcua.organisation.Units;
import vn.motcua.search.SearchBody.Viewer;
import vn.motcua.search.SearchPage.Hit;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.OwnSteps;
import vn.motcua.work.OwnSteps.OwnStep;
import vn.motcua.work.WorkHistory;

/**
 * Turns rows of the index into hits. The dossier's state, and whether it may be shown, come from the database: an index
 * that is behind or was tampered with neither shows an old state nor opens a dossier to anybody. Only the fragments that
 * tell why it was found are the index's.
 */
@Component
class Hits {

    /** A dossier that may be shown. */
    private record Found(Dossier dossier, List<SearchPage.Matched> matched) {}

    private final Dossiers dossiers;
    private final OwnSteps ownSteps;
    private final WorkHistory work;
    private final GroupParts groupParts;
    private final Catalogue catalogue;
    private final Units units;
    private final Reasons reasons;
    private final DocumentTexts texts;
    private final AccessLog accessLog;

    Hits(
            Dossiers dossiers,
            OwnSteps ownSteps,
            WorkHistory work,
            GroupParts groupParts,
            Catalogue catalogue,
            Units units,
            Reasons reasons,
            DocumentTexts texts,
            AccessLog accessLog) {
        this.dossiers = dossiers;
        this.ownSteps = ownSteps;
        this.work = work;
        this.groupParts = groupParts;
        this.catalogue = catalogue;
        this.units = units;
        this.reasons = reasons;
        this.texts = texts;
        this.accessLog = accessLog;
    }

    List<Hit> of(List<JsonNode> rows, SearchWords typed, Viewer viewer) {
        Map<Long, Dossier> present = new HashMap<>();
        dossiers.all(rows.stream().map(Hits::id).filter(id -> id > 0).toList())
                .forEach(dossier -> present.put(dossier.id().value(), dossier));
        Map<DossierId, Set<String>> performers =
                work.performers(present.values().stream().map(Dossier::id).toList());
        Map<DossierId, List<UnitCode>> ofParts = groupParts.begunUnits(present.values());
        Map<DossierId, WorkHistory.Standing> standing =
                work.standing(present.values().stream().map(Dossier::id).toList());
        Map<DossierId, List<DocumentText>> read = typed.documents()
                ? texts.of(present.values().stream().map(Dossier::id).toList())
                : Map.of();
        List<Found> found = new ArrayList<>();
        for (JsonNode row : rows) {
            Dossier dossier = present.get(id(row));
            if (dossier != null
                    && (visible(dossier, performers.getOrDefault(dossier.id(), Set.of()), viewer)
                            || through(dossier, ofParts.getOrDefault(dossier.id(), List.of()), viewer)
                            || through(dossier, unitsOfSteps(standing, dossier), viewer))) {
                Found hit = new Found(
                        dossier,
                        reasons.of(dossier, row.get("highlight"), typed, read.getOrDefault(dossier.id(), List.of())));
                found.add(hit);
                log(hit);
            }
        }
        Map<DossierId, OwnStep> steps =
                ownSteps.of(found.stream().map(Found::dossier).toList());
        return found.stream()
                .map(each -> hit(each, steps.get(each.dossier().id())))
                .toList();
    }

    /** Words of a document are shown as the document is: not unseen. */
    private void log(Found hit) {
        if (hit.matched().stream().anyMatch(reason -> reason.field().equals(SearchFields.DOCUMENTS))) {
            accessLog.viewed(hit.dossier().id(), "document-search");
        }
    }

    /** The dossier's number; 0 for a document that is none of ours. */
    private static long id(JsonNode row) {
        String id = row.get("_id").asString();
        return id.matches("[1-9]\\d{0,17}") ? Long.parseLong(id) : 0;
    }

    private static boolean visible(Dossier dossier, Set<String> performers, Viewer viewer) {
        return dossier.code() != null
                && (viewer.scope().contains(dossier.unit())
                        || viewer.scope().contains(dossier.competentUnit())
                        || viewer.scope().contains(dossier.helpedAt())
                        || performers.contains(viewer.actor()));
    }

    private static Set<UnitCode> unitsOfSteps(Map<DossierId, WorkHistory.Standing> standing, Dossier dossier) {
        return standing.containsKey(dossier.id()) ? standing.get(dossier.id()).units() : Set.of();
    }

    /** The agency of a part of a group has the dossier once the part has begun, a division while its step is open. */
    private static boolean through(Dossier dossier, Collection<UnitCode> units, Viewer viewer) {
        return dossier.code() != null && units.stream().anyMatch(viewer.scope()::contains);
    }

    private Hit hit(Found found, @Nullable OwnStep step) {
        Dossier dossier = found.dossier();
        return new Hit(
                dossier.code().value(),
                dossier.ownerName(),
                dossier.submitter() == null ? null : dossier.submitter().name(),
                dossier.procedure().value(),
                catalogue.version(dossier.versionId()).manifest().name(),
                UnitRef.of(units.get(dossier.competentUnit())),
                dossier.status().number(),
                dossier.status().text(),
                dossier.receivedAt(),
                dossier.dueAt(),
                dossier.finishedAt(),
                step,
                found.matched());
    }
}
