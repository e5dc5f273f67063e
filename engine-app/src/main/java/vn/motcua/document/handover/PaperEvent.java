package vn.motcua.document.handover;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/** What the journal keeps of paper on its way: the number of the list, and a coded reason. */
sealed interface PaperEvent extends JournalEvent {

    @EventType("PaperHandedOver")
    record PaperHandedOver(String serial, Side giver) implements PaperEvent {}

    @EventType("PaperReceived")
    record PaperReceived(String serial, Side giver) implements PaperEvent {}

    /** It was on the list and not taken: it is the giver's to hand over again. */
    @EventType("PaperNotReceived")
    record PaperNotReceived(String serial, NotReceived reason) implements PaperEvent {}
}
