package vn.motcua.dossier.population;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/** The way of a request for a personal identification number; the number itself stays in the dossier. */
public sealed interface PersonalIdEvent extends JournalEvent {

    @EventType("PersonalIdRequested")
    record PersonalIdRequested(int dataVersion) implements PersonalIdEvent {}

    @EventType("PersonalIdAssigned")
    record PersonalIdAssigned(int dataVersion) implements PersonalIdEvent {}
}
