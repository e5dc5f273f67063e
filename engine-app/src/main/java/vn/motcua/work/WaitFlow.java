package vn.motcua.work;

import java.time.Clock;
import java.time.Instant;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.deadline.ClockName;
import vn.motcua.deadline.Deadlines;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierTerm;
import vn.motcua.dossier.Dossiers;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.FlowNode;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;
import vn.motcua.work.WaitEvent.WaitStarted;

/**
 * Notes where the flow waits for a message: the node names whose {@code turn} it is, the {@code clock} that runs, and
 * the occasion of the term table by which the law lengthens the dossier's own term for this wait ({@code extendsBy}).
 */
@Component
@Order(20)
class WaitFlow implements FlowListener {

    private final Deadlines deadlines;
    private final Dossiers dossiers;
    private final DossierTerm terms;
    private final Journal journal;
    private final Clock clock;

    WaitFlow(Deadlines deadlines, Dossiers dossiers, DossierTerm terms, Journal journal, Clock clock) {
        this.deadlines = deadlines;
        this.dossiers = dossiers;
        this.terms = terms;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void nodeEntered(DossierId id, FlowNode node) {
        String turn = node.properties().get("turn");
        if (turn != null && node.type().equals("intermediateCatchEvent")) {
            Instant until = start(id, node);
            journal.append(id, new WaitStarted(node.id(), Turn.valueOf(turn), until));
        }
    }

    /** Once for a dossier: who waits a second time has had the added day. */
    private void extend(Dossier dossier, ClockName waiting, FlowNode node) {
        String occasion = node.properties().get("extendsBy");
        boolean waitedBefore =
                deadlines.ledger(dossier.id()).entries().stream().anyMatch(entry -> entry.clock() == waiting);
        if (occasion != null && !waitedBefore) {
            deadlines.lengthen(dossier.id(), terms.extension(dossier, occasion), node.name(), clock.instant());
        }
    }

    private Instant start(DossierId id, FlowNode node) {
        ClockName clockName = Waits.clockOf(node).orElse(null);
        if (clockName == null) {
            return null;
        }
        Dossier dossier = dossiers.get(id);
        extend(dossier, clockName, node);
        return deadlines.start(id, clockName, "", dossier.unit(), terms.of(dossier, clockName), clock.instant());
    }
}
