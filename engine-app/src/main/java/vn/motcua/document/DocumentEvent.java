package vn.motcua.document;

import java.util.UUID;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/** What the journal keeps of files and forms: numbers and hashes, never names. */
sealed interface DocumentEvent extends JournalEvent {

    @EventType("FileAttached")
    record FileAttached(UUID attachment, String componentCode, String mediaType, long size, String sha256)
            implements DocumentEvent {}

    /** A file took the place of another one, which stays as a former version. */
    @EventType("FileReplaced")
    record FileReplaced(UUID attachment, UUID former, int version) implements DocumentEvent {}

    /** A form, or one of the receipts (BL, BN), was issued. */
    @EventType("FormIssued")
    record FormIssued(String number, String serial) implements DocumentEvent {}
}
