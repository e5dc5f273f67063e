package vn.motcua.search;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.motcua.document.DocumentTexts;
import vn.motcua.document.DocumentTexts.DocumentText;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.GroupParts;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.UnitCode;
import vn.motcua.work.WorkHistory;

/** Makes the document of a dossier from its present state; the version of the document is the dossier's {@code seq}. */
@Component
class DossierDocuments {

    /** A document to be written, with its external version. */
    record Versioned(long id, int seq, Map<String, Object> document) {}

    /** Bytes of text in memory at once. */
    private static final long MOST_TEXT = 8L << 20;

    private static final WorkHistory.Standing NOWHERE = new WorkHistory.Standing(null, Set.of());

    private final Dossiers dossiers;
    private final WorkHistory work;
    private final GroupParts groupParts;
    private final DocumentTexts texts;
    private final Clock clock;

    DossierDocuments(Dossiers dossiers, WorkHistory work, GroupParts groupParts, DocumentTexts texts, Clock clock) {
        this.dossiers = dossiers;
        this.work = work;
        this.groupParts = groupParts;
        this.texts = texts;
        this.clock = clock;
    }

    /** The documents of these dossiers; those without a code yet are not to be found by anybody. */
    List<Versioned> of(Collection<Long> ids) {
        return documents(dossiers.all(List.copyOf(ids)));
    }

    /** The numbers in their order, in portions whose texts of files fit into memory; one portion unless there are many. */
    List<List<Long>> portions(Collection<Long> ids) {
        Map<DossierId, Long> sizes =
                texts.sizes(ids.stream().map(DossierId::new).toList());
        List<List<Long>> portions = new ArrayList<>();
        long bytes = MOST_TEXT;
        for (Long id : ids) {
            bytes += sizes.getOrDefault(new DossierId(id), 0L);
            if (bytes >= MOST_TEXT) {
                portions.add(new ArrayList<>());
                bytes = sizes.getOrDefault(new DossierId(id), 0L);
            }
            portions.get(portions.size() - 1).add(id);
        }
        return portions;
    }

    /** Of these dossiers the first ones, whose texts of files fit into memory. */
    List<Dossier> firstPortion(List<Dossier> found) {
        List<Long> ids = found.stream().map(dossier -> dossier.id().value()).toList();
        return found.subList(0, portions(ids).get(0).size());
    }

    List<Versioned> documents(List<Dossier> found) {
        List<DossierId> ids = found.stream().map(Dossier::id).toList();
        Map<DossierId, Set<String>> actors = work.performers(ids);
        Map<DossierId, WorkHistory.Standing> standing = work.standing(ids);
        Map<DossierId, List<UnitCode>> parts = groupParts.begunUnits(found);
        Map<DossierId, List<DocumentText>> read = texts.of(ids);
        return found.stream()
                .filter(dossier -> dossier.code() != null)
                .map(dossier -> new Versioned(
                        dossier.id().value(),
                        dossier.seq(),
                        document(
                                dossier,
                                actors.getOrDefault(dossier.id(), Set.of()),
                                standing.getOrDefault(dossier.id(), NOWHERE),
                                parts.getOrDefault(dossier.id(), List.of()),
                                IndexedText.of(read.getOrDefault(dossier.id(), List.of())))))
                .toList();
    }

    private Map<String, Object> document(
            Dossier dossier,
            Set<String> actors,
            WorkHistory.Standing standing,
            List<UnitCode> ofParts,
            IndexedText text) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", dossier.id().value());
        doc.put("seq", dossier.seq());
        doc.put("code", dossier.code().value());
        doc.put("portalCode", dossier.portalCode());
        doc.put("procedureCode", dossier.procedure().value());
        doc.put("versionId", dossier.versionId());
        doc.put("unit", dossier.unit().value());
        doc.put("competentUnit", dossier.competentUnit().value());
        doc.put("scope", scope(dossier, ofParts, standing.units()));
        doc.put("actedBy", new TreeSet<>(actors));
        doc.put("channel", dossier.channel().name());
        doc.put("status", dossier.status().number());
        doc.put("outcome", dossier.outcome() == null ? null : dossier.outcome().name());
        doc.put("timeliness", timeliness(dossier));
        doc.put("turn", standing.turn());
        doc.put("submittedAt", dossier.submittedAt());
        doc.put("receivedAt", dossier.receivedAt());
        doc.put("dueAt", dossier.dueAt());
        doc.put("finishedAt", dossier.finishedAt());
        doc.put("returnedAt", dossier.returnedAt());
        people(dossier, doc);
        doc.put(SearchFields.DOCUMENTS, text.texts());
        doc.put(IndexedText.MARK, text.mark());
        return doc;
    }

    /** The units that have the dossier; one in which a step of it is done, such as a division, while that is open. */
    private static Set<String> scope(Dossier dossier, List<UnitCode> ofParts, Set<UnitCode> ofSteps) {
        Set<String> scope = new LinkedHashSet<>(List.of(
                dossier.unit().value(),
                dossier.competentUnit().value(),
                dossier.helpedAt().value()));
        ofParts.forEach(unit -> scope.add(unit.value()));
        ofSteps.stream().map(UnitCode::value).sorted().forEach(scope::add);
        return scope;
    }

    private static void people(Dossier dossier, Map<String, Object> doc) {
        String owner = VietnameseText.composed(dossier.ownerName());
        doc.put("owner", owner);
        doc.put("ownerEndings", owner == null ? List.of() : FormTexts.endings(owner));
        doc.put("ownerBirthDate", dossier.ownerBirthDate());
        FormTexts form = new FormTexts();
        form.number(dossier.ownerIdNumber());
        if (dossier.submitter() != null) {
            doc.put("submitter", VietnameseText.composed(dossier.submitter().name()));
            form.number(dossier.submitter().idNumber());
            form.number(dossier.submitter().phone());
            form.text(dossier.submitter().address());
        }
        form.add(dossier.data());
        form.add(dossier.result());
        doc.put("people", form.names());
        doc.put("text", form.texts());
        doc.put("numbers", form.numbers());
    }

    /** As the report counts it: by date of settlement against the due date; open ones have none. */
    private String timeliness(Dossier dossier) {
        if (dossier.byDate() != null) {
            return dossier.byDate().name();
        }
        Instant end = dossier.finishedAt();
        if (dossier.dueAt() == null || end == null) {
            return null;
        }
        int order = end.atZone(clock.getZone())
                .toLocalDate()
                .compareTo(dossier.dueAt().atZone(clock.getZone()).toLocalDate());
        return order < 0 ? "EARLY" : order == 0 ? "ON_TIME" : "OVERDUE";
    }
}
