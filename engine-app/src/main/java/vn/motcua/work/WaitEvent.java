package vn.motcua.work;

import java.time.Instant;
import vn.motcua.journal.EventType;
import vn.motcua.journal.JournalEvent;

/** Waiting for somebody outside the office, at a node of the flow that is no officer's step. */
public sealed interface WaitEvent extends JournalEvent {

    @EventType("WaitStarted")
    record WaitStarted(String node, Turn turn, Instant until) implements WaitEvent {}

    @EventType("ParentAnswered")
    record ParentAnswered(ParentAnswer answer) implements WaitEvent {}
}
