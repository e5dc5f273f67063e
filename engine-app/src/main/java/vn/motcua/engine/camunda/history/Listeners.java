package vn.motcua.engine.camunda.history;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.camunda.DossierLock;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.LateBeans;

/** Calls every flow listener, after the dossier is locked. Listeners are looked up late: they may use flows themselves. */
public final class Listeners {

    private final LateBeans<FlowListener> listeners;
    private final DossierLock lock;

    public Listeners(ObjectProvider<FlowListener> listeners, DossierLock lock) {
        this.listeners = new LateBeans<>(listeners);
        this.lock = lock;
    }

    /** Whether one of them says yes. */
    boolean any(DossierId dossier, Predicate<FlowListener> question) {
        lock.lock(dossier);
        return listeners.all().stream().anyMatch(question);
    }

    void tell(DossierId dossier, Consumer<FlowListener> event) {
        lock.lock(dossier);
        listeners.forEach(event);
    }
}
