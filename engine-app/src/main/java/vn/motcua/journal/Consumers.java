package vn.motcua.journal;

import java.util.List;

/** The consumers of the journal, for the page of the operator. */
public interface Consumers {

    /** All consumers of this installation by name, whichever node runs them. */
    List<ConsumerStatus> status();
}
