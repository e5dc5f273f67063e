package vn.motcua.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.motcua.catalogue.ProcedureVersion;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierPages;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Reasons;
import vn.motcua.journal.AccessLog;
import vn.motcua.organisation.Access;
import vn.motcua.organisation.CurrentOfficer;
import vn.motcua.organisation.Officers;
import vn.motcua.organisation.Operation;
import vn.motcua.organisation.Person;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.Rejection;
import vn.motcua.work.StepDrafts.Draft;
import vn.motcua.work.StepDrafts.SentBack;

/** Lays the work of the earlier steps out, and beside it what it was when this step sent the dossier back. */
@Component
class DraftsOfSteps {

    private static final String SEND_BACK = "SEND_BACK";

    private final WorkStore store;
    private final TaskGate gate;
    private final Dossiers dossiers;
    private final DossierPages pages;
    private final Officers officers;
    private final CurrentOfficer currentOfficer;
    private final Access access;
    private final AccessLog accessLog;

    DraftsOfSteps(
            WorkStore store,
            TaskGate gate,
            Dossiers dossiers,
            DossierPages pages,
            Officers officers,
            CurrentOfficer currentOfficer,
            Access access,
            AccessLog accessLog) {
        this.store = store;
        this.gate = gate;
        this.dossiers = dossiers;
        this.pages = pages;
        this.officers = officers;
        this.currentOfficer = currentOfficer;
        this.access = access;
        this.accessLog = accessLog;
    }

    /**
     * What stands before this step, for officers who look at dossiers: like their notes it is nothing for an agent of the
     * post or another system. The view is logged.
     *
     * @throws Rejection gone or not found as the page of the task, forbidden
     */
    StepDrafts before(String taskId) {
        DossierId id = store.dossierOf(taskId).orElseThrow(() -> gate.gone(taskId));
        WorkItem item = store.open(id).stream()
                .filter(open -> open.taskId().equals(taskId))
                .findFirst()
                .orElseThrow(() -> gate.gone(taskId));
        Dossier dossier = dossiers.get(id);
        pages.requireVisible(dossier);
        currentOfficer.get();
        access.require(Operation.VIEW_DOSSIER);
        accessLog.viewed(id, "drafts");
        ProcedureVersion version = gate.version(item);
        List<StepRecord> ended = store.ended(id).stream()
                .filter(record -> !pages.hides(dossier, record.unit()))
                .toList();
        Map<OfficerId, String> names = names(ended);
        StepRecord back = last(ended, record -> sentBack(record, item)).orElse(null);
        return new StepDrafts(
                back == null ? null : words(back, version, names),
                drafts(ended, item, version, back == null ? null : back.endedAt(), names));
    }

    private List<Draft> drafts(
            List<StepRecord> ended,
            WorkItem item,
            ProcedureVersion version,
            @Nullable Instant sentBackAt,
            Map<OfficerId, String> names) {
        Map<String, StepRecord> latest = new LinkedHashMap<>();
        ended.stream()
                .filter(record -> record.ending() == StepRecord.Ending.COMPLETED
                        && !record.step().equals(item.step())
                        && !record.data().isEmpty()
                        && version.formOf(record.step()).isPresent())
                .forEach(record -> {
                    latest.remove(record.step());
                    latest.put(record.step(), record);
                });
        List<Draft> drafts = new ArrayList<>();
        latest.values()
                .forEach(record -> drafts.add(new Draft(
                        record.step(),
                        record.name(),
                        person(record.performer(), names),
                        record.endedAt(),
                        version.formOf(record.step()).orElseThrow().schema(),
                        record.data(),
                        former(ended, record, sentBackAt))));
        Collections.reverse(drafts);
        return drafts;
    }

    /** Of a step that was done anew since, what was entered before the dossier went back. */
    private static @Nullable Map<String, Object> former(
            List<StepRecord> ended, StepRecord record, @Nullable Instant sentBackAt) {
        if (sentBackAt == null || !record.endedAt().isAfter(sentBackAt)) {
            return null;
        }
        return last(
                        ended,
                        before -> before.step().equals(record.step())
                                && before.ending() == StepRecord.Ending.COMPLETED
                                && !before.endedAt().isAfter(sentBackAt))
                .map(StepRecord::data)
                .orElse(null);
    }

    /** By the outcome of its form, or by the command. */
    private static boolean sentBack(StepRecord record, WorkItem item) {
        return record.step().equals(item.step())
                && (record.ending() == StepRecord.Ending.SENT_BACK || SEND_BACK.equals(record.outcome()));
    }

    private static SentBack words(StepRecord back, ProcedureVersion version, Map<OfficerId, String> names) {
        Object reason = back.data().get("sendBackReason");
        return new SentBack(
                person(back.performer(), names),
                back.endedAt(),
                reason == null
                        ? null
                        : Reasons.text(version.manifest(), reason.toString()).orElse(null),
                Objects.toString(back.data().get("note"), null));
    }

    private Map<OfficerId, String> names(List<StepRecord> ended) {
        Set<OfficerId> ids = ended.stream()
                .map(StepRecord::performer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Map.of() : officers.names(ids);
    }

    private static @Nullable Person person(@Nullable OfficerId id, Map<OfficerId, String> names) {
        return id == null ? null : new Person(id, names.getOrDefault(id, id.value()));
    }

    private static Optional<StepRecord> last(List<StepRecord> ended, Predicate<StepRecord> which) {
        return ended.stream().filter(which).reduce((first, second) -> second);
    }
}
