package vn.motcua.journal;

import vn.motcua.shared.Text;

/** Says what the journal holds; for the module that knows the events of all others to implement. */
public interface EventWords {

    /** The event in one short sentence, without people's data. */
    Text sentence(JournalEntry entry);
}
