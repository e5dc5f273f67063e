package vn.motcua.engine.camunda.history;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.camunda.DossierLock;
import vn.motcua.shared.DossierId;

/** Calls every flow listener, after the dossier is locked. Listeners are looked up late: they may use flows themselves. */
public final class Listeners {

    private final Supplier<Stream<FlowListener>> beans;
    private final DossierLock lock;
    private List<FlowListener> listeners;

    public Listeners(Supplier<Stream<FlowListener>> beans, DossierLock lock) {
        this.beans = beans;
        this.lock = lock;
    }

    void tell(DossierId dossier, Consumer<FlowListener> event) {
        lock.lock(dossier);
        all().forEach(event);
    }

    private synchronized List<FlowListener> all() {
        if (listeners == null) {
            listeners = beans.get().toList();
        }
        return listeners;
    }
}
