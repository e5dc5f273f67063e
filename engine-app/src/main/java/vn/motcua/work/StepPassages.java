package vn.motcua.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.Timeliness;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Passage;
import vn.motcua.dossier.Passages;

/** Hand-overs read from the steps that have ended and those that are open: both are kept by every step's own command. */
@Component
class StepPassages implements Passages {

    private final WorkStore store;

    StepPassages(WorkStore store) {
        this.store = store;
    }

    private record Begun(Instant at, String taskId, Passage.Party party) {}

    @Override
    public List<Passage> of(Dossier dossier) {
        List<StepRecord> ended = store.ended(dossier.id()).stream()
                .sorted(Comparator.comparing(StepRecord::endedAt).thenComparing(StepRecord::startedAt))
                .toList();
        List<Begun> begun = begun(dossier, ended);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < ended.size(); i++) {
            Instant until = i + 1 < ended.size() ? ended.get(i + 1).endedAt() : Instant.MAX;
            passages.add(passage(ended.get(i), until, begun));
        }
        return passages;
    }

    private List<Begun> begun(Dossier dossier, List<StepRecord> ended) {
        List<Begun> begun = new ArrayList<>();
        ended.forEach(step -> begun.add(new Begun(step.startedAt(), step.taskId(), party(step))));
        store.open(dossier.id())
                .forEach(item -> begun.add(new Begun(
                        item.createdAt(), item.taskId(), new Passage.Party(item.name(), item.unit(), null, null))));
        return begun;
    }

    /** A dossier is locked by each command, so what began until the next step ended came of this one. */
    private static Passage passage(StepRecord step, Instant until, List<Begun> begun) {
        List<Passage.Party> receivers = begun.stream()
                .filter(next -> !next.taskId().equals(step.taskId()))
                .filter(next -> !next.at().isBefore(step.endedAt()) && next.at().isBefore(until))
                .map(Begun::party)
                .toList();
        return new Passage(step.name(), party(step), step.endedAt(), timeliness(step), manner(step), receivers);
    }

    private static Passage.Party party(StepRecord step) {
        return new Passage.Party(step.name(), step.unit(), step.performer(), step.onBehalfOf());
    }

    private static Timeliness timeliness(StepRecord step) {
        return step.stepDueAt() == null ? null : Timeliness.byInstant(step.endedAt(), step.stepDueAt(), 0);
    }

    private static Passage.Manner manner(StepRecord step) {
        return switch (step.ending()) {
            case COMPLETED -> "SEND_BACK".equals(step.outcome()) ? Passage.Manner.SENT_BACK : Passage.Manner.ONWARD;
            case SENT_BACK -> Passage.Manner.SENT_BACK;
            case RECALLED -> Passage.Manner.RECALLED;
            case CANCELLED -> Passage.Manner.CANCELLED;
        };
    }
}
