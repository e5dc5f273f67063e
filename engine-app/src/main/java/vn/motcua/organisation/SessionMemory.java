package vn.motcua.organisation;

/** What this node remembers of sessions; whoever ends sessions in the database lets it be forgotten. */
public interface SessionMemory {

    /** Reads every session anew from now on; after the commit. */
    void forgetAll();
}
