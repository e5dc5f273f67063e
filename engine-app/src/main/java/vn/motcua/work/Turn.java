package vn.motcua.work;

/** Whose turn it is while a step is open. */
public enum Turn {
    OFFICE,
    APPLICANT,
    AGENCY
}
