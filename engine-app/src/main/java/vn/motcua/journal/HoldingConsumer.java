package vn.motcua.journal;

import java.util.List;

/** A consumer that sends things out, without what may still be recalled. */
record HoldingConsumer(JournalConsumer consumer, HeldRows held) implements JournalConsumer {

    HoldingConsumer {
        if (consumer.ordered()) {
            // what is held would come after what happened later
            throw new IllegalStateException(consumer.name() + " cannot be ordered and send things out");
        }
    }

    @Override
    public String name() {
        return consumer.name();
    }

    @Override
    public boolean ordered() {
        return false;
    }

    @Override
    public boolean urgent() {
        return consumer.urgent();
    }

    @Override
    public void accept(List<JournalEntry> batch) throws Exception {
        List<JournalEntry> released = held.released(consumer.name(), batch);
        if (!released.isEmpty()) {
            consumer.accept(released);
        }
    }
}
