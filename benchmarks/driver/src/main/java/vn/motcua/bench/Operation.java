package vn.motcua.bench;

/** What a client does, timed each by itself. */
enum Operation {
    SUBMIT,
    LIST,
    OPEN,
    CLAIM,
    COMPLETE
}
