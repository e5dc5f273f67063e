package vn.motcua.work;

import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Status;
import vn.motcua.dossier.TransitionListener;

/** Deletes what officers entered in the steps of a dossier together with its other personal data. */
@Component
class ErasedSteps implements TransitionListener {

    private final WorkStore store;

    ErasedSteps(WorkStore store) {
        this.store = store;
    }

    @Override
    public void changed(Dossier dossier, Status from, Status to) {
        // the flow leads the steps
    }

    @Override
    public void erased(Dossier dossier) {
        store.erase(dossier.id());
    }
}
