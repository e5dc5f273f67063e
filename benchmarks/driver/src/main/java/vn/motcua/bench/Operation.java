package vn.motcua.bench;

/** What a client does, timed each by itself. */
enum Operation {
    SUBMIT,
    /** For another system to answer; only in procedures that ask one. */
    WAIT,
    LIST,
    OPEN,
    CLAIM,
    COMPLETE
}
