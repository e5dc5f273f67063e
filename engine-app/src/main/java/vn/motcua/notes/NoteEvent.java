package vn.motcua.notes;

import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/** What the journal keeps of notes and labels: numbers, never words. */
sealed interface NoteEvent extends JournalEvent {

    @EventType("NoteWritten")
    record NoteWritten(long note) implements NoteEvent {}

    @EventType("NoteCorrected")
    record NoteCorrected(long note) implements NoteEvent {}

    @EventType("LabelSet")
    record LabelSet(long label) implements NoteEvent {}

    @EventType("LabelTakenOff")
    record LabelTakenOff(long label) implements NoteEvent {}
}
