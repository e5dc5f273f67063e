package vn.motcua.journal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The consumers of the journal, for the page of the operator. */
public interface Consumers {

    /** All consumers of this installation by name, whichever node runs them. */
    List<ConsumerStatus> status();

    /** When the first row happened that this consumer still has before it; empty when there is none. */
    Optional<Instant> oldestWaiting(String consumer);

    /** Those of the dossiers of which this consumer still has rows before it. */
    Set<Long> waiting(String consumer, Collection<Long> dossiers);
}
