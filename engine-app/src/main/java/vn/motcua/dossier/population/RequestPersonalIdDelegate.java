package vn.motcua.dossier.population;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.population.PersonalIdEvent.PersonalIdRequested;
import vn.motcua.engine.FactWriter;
import vn.motcua.engine.FlowDelegate;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;

/** Asks for the number by an event; the consumer calls the register, the answer comes back as a message. */
@Component
class RequestPersonalIdDelegate implements FlowDelegate {

    private final Journal journal;
    private final Dossiers dossiers;

    RequestPersonalIdDelegate(Journal journal, Dossiers dossiers) {
        this.journal = journal;
        this.dossiers = dossiers;
    }

    @Override
    public String name() {
        return "requestPersonalIdDelegate";
    }

    @Override
    public void execute(DossierId dossier, Map<String, Object> facts, FactWriter out) {
        journal.append(dossier, new PersonalIdRequested(dossiers.get(dossier).dataVersion()));
    }
}
