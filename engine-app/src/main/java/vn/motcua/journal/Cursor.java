package vn.motcua.journal;

/**
 * A place in the journal; everything up to it is done.
 *
 * @param xid transaction id, unsigned, comparable within its epoch
 */
record Cursor(int epoch, long xid, long position) {

    /** A position alone would lose rows: a transaction may take a lower one and commit later. */
    @Override
    public String toString() {
        return epoch + "/" + Long.toUnsignedString(xid) + "/" + position;
    }
}
