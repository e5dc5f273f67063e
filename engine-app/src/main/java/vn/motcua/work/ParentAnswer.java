package vn.motcua.work;

/** What the parent says to the electronic draft of the certificate; silence within the term confirms it. */
public enum ParentAnswer {
    CONFIRMED,
    CORRECTION,
    SILENCE
}
