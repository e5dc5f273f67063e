package vn.motcua.engine.camunda;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.motcua.engine.EngineEvent.IncidentOpened;
import vn.motcua.engine.EngineEvent.IncidentResolved;
import vn.motcua.engine.FlowListener;
import vn.motcua.engine.IncidentInfo;
import vn.motcua.journal.Journal;
import vn.motcua.shared.DossierId;

/** Incidents stand in the dossier's journal, for its timeline and for whoever counts them. */
@Component
@Order(0)
class JournalIncidents implements FlowListener {

    private final Journal journal;

    JournalIncidents(Journal journal) {
        this.journal = journal;
    }

    @Override
    public void incidentOpened(DossierId dossier, IncidentInfo incident) {
        journal.append(dossier, new IncidentOpened(incident.id(), incident.nodeId(), incident.cause()));
    }

    @Override
    public void incidentResolved(DossierId dossier, IncidentInfo incident) {
        journal.append(dossier, new IncidentResolved(incident.id(), incident.nodeId()));
    }
}
