package vn.motcua.work;

import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Extensions;
import vn.motcua.organisation.CurrentOfficer;

/** The apology (form 04) that an officer drafted and a leader now approves: the date moves as it says. */
@Component
class Apologies {

    private static final String DRAFT = "Task_Apologise";

    private final WorkStore store;
    private final Extensions extensions;
    private final CurrentOfficer currentOfficer;

    Apologies(WorkStore store, Extensions extensions, CurrentOfficer currentOfficer) {
        this.store = store;
        this.extensions = extensions;
        this.currentOfficer = currentOfficer;
    }

    /** @throws vn.motcua.shared.Rejection as {@link Extensions#grant} */
    void approve(Dossier dossier) {
        StepRecord draft = store.ended(dossier.id()).stream()
                .filter(record -> record.step().equals(DRAFT) && record.ending() == StepRecord.Ending.COMPLETED)
                .reduce((first, last) -> last)
                .orElseThrow();
        extensions.grant(
                dossier,
                ((Number) draft.data().get("extendDays")).intValue(),
                Objects.toString(draft.data().get("extendReason")),
                Objects.toString(draft.data().get("apologyText"), null),
                currentOfficer.get().id());
    }
}
