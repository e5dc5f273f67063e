package vn.motcua.journal;

/**
 * Stands for an event whose payload was dropped after its time; its hash keeps the chain whole.
 *
 * @param of type of the event
 */
@EventType("PayloadDropped")
public record PayloadDropped(String of) implements JournalEvent {}
